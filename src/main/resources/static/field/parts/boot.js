// Starts every page: the store, the loop that sends, the status bar, the service worker.
import { enrolled, signing } from "../core/auth.js";
import { expired } from "../core/grant.js";
import { follow } from "../core/news.js";
import { counts } from "../core/outbox.js";
import { createPhotos } from "../core/photos.js";
import { keep, lock, resume } from "../core/session.js";
import { StorageFull, openStore } from "../core/store.js";
import { backOff, createSync } from "../core/sync.js";
import { start } from "../core/triggers.js";
import { eraseKeys, protection } from "../core/unlock.js";
import { one, params } from "./bind.js";
import { showStatus } from "./statusbar.js";
import { inZone, t } from "./text.js";
import { booted, serveOffline } from "./update.js";
import { lookAfter } from "./waiting.js";

export const store = openStore();

export const tools = {
  store,
  fetch: signing(store, (...request) => fetch(...request), revoked),
  now: () => Date.now(),
  random: () => Math.random(),
  locks: navigator.locks,
  timer: { set: (work, delay) => setTimeout(work, delay), clear: (timer) => clearTimeout(timer) },
  visible: () => document.visibilityState === "visible",
};

export const sync = createSync(tools);
const textWaits = async () => (await counts(store)).pending > 0;
const photos = createPhotos(tools, textWaits, (failures) => backOff(failures, 60_000, tools.random));
sync.onState(({ at }) => at === "idle" && photos.nudge());
export const lookForNews = follow(tools, sync);

/** Runs the page's own part with {me, params} once the tablet is open; until then the unlock page is shown. */
export function page(show) {
  return begin(async () => {
    const me = await enrolled(store);
    inZone(me?.branch?.zone);
    if (me && ((await resume()) !== "open" || (await expired(store, Date.now())))) return toUnlock();
    if (me) keep(toUnlock);
    await show({ me, params: params() });
  });
}

/** What can be read goes at once; what waits stays and is still sent. */
async function revoked() {
  if (!(await protection(store))?.wrap) return;
  await eraseKeys(store);
  await lock();
  toUnlock();
}

/** For the one page that is shown while the tablet is locked. */
export const lockedPage = (show) => begin(show);

function toUnlock() {
  document.documentElement.hidden = true;
  location.replace(`/field/unlock#${new URLSearchParams({ to: location.pathname + location.hash })}`);
  return new Promise(() => {});
}

/** What every page starts with; a failure is said on the page, never swallowed. */
async function begin(show) {
  addEventListener("hashchange", () => location.reload());
  addEventListener("mcs-blocked", () => say("field.failure.tabs"));
  addEventListener("mcs-free", () => (one("[data-failure]").hidden = true));
  one("[data-skip]").addEventListener("click", skip);
  showStatus(store, sync);
  serveOffline(store);
  try {
    await protection(store);
    start(sync, tools, (...request) => fetch(...request));
    await show();
    booted();
  } catch (error) {
    fail(error);
  }
  lookAfter(tools);
  document.documentElement.dataset.ready = "true";
}

/** What stands behind the # names the record, so the skip link moves the focus by itself. */
function skip(event) {
  event.preventDefault();
  one("main").focus();
}

/** Says what went wrong, on top of the page. */
export function fail(error) {
  const box = say(failureKey(error), ...(error.values ?? []));
  if (error.name === "UpgradeFailed") import("../core/upgrade.js").then(({ copies }) => offer(box, copies));
  console.warn(error);
}

/** What waited was copied before the store was touched; the copy can be handed to the office. */
async function offer(box, copies) {
  for (const file of await copies().catch(() => [])) {
    const link = Object.assign(document.createElement("a"), { className: "button", download: file.name, textContent: t("field.rescue.save") });
    link.href = URL.createObjectURL(file);
    box.append(" ", link);
  }
}

function say(key, ...values) {
  const box = one("[data-failure]");
  box.hidden = false;
  box.textContent = t(key, ...values);
  box.focus();
  return box;
}

function failureKey(error) {
  if (error instanceof StorageFull) return "field.failure.full";
  if (error.constructor.name === "NumbersExhausted") return "field.failure.numbers";
  if (error.name === "UpgradeFailed") return "field.failure.upgrade";
  if (error.name === "TabsOpen") return "field.failure.tabs";
  if (error.message === "not enrolled") return "field.failure.not-enrolled";
  return error.sentence ?? "field.failure.unexpected";
}
