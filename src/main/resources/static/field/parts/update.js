// The service worker, and the one moment it may change: when the officer says so and no form is half filled.
import { openDrafts } from "../core/drafts.js";
import { one, part } from "./bind.js";
import { t } from "./text.js";
import { worker } from "./worker.js";

/** A first shell that did not arrive whole is asked for again after so long, without anybody doing anything; in ms. */
const AGAIN = 15_000;

export async function serveOffline(store) {
  if (!navigator.serviceWorker) return;
  if (navigator.serviceWorker.controller) {
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  }
  await install(store);
}

async function install(store) {
  const registration = await navigator.serviceWorker
    .register(worker, { scope: "/field", updateViaCache: "none" })
    .catch(() => null);
  if (!registration) return again(store);
  offer(registration, store);
  registration.installing?.addEventListener("statechange", ({ target }) => {
    if (target.state === "redundant" && !registration.active) again(store);
  });
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", () => offer(registration, store));
  });
}

const again = (store) => setTimeout(() => install(store), AGAIN);

/** This shell works on this tablet: the one before is no longer needed. */
export function booted() {
  navigator.serviceWorker?.controller?.postMessage("booted");
}

/** True when the shell is complete on this tablet. */
export async function readyForOffline() {
  return Boolean((await navigator.serviceWorker?.getRegistration("/field/"))?.active);
}

function offer(registration, store) {
  if (!registration.waiting || !navigator.serviceWorker.controller) return;
  const box = one("[data-update]");
  box.hidden = false;
  part("update-now", box).onclick = async () => {
    const open = await openDrafts(store);
    if (open.length > 0) part("update-text", box).textContent = t("field.update.drafts", open.length);
    else activate(registration.waiting);
  };
}

/** Also for a change of language, which is a new shell. Every page of this tablet is loaded again by it. */
export function activate(waiting) {
  waiting.postMessage("activate");
}
