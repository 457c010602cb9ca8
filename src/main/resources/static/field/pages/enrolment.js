// The only tablet page with a session: the key is made here, its public half goes to the office with the code.
import { enrol, newKey } from "../core/auth.js";
import { counts } from "../core/outbox.js";
import { openStore } from "../core/store.js";
import { one, params, part } from "../parts/bind.js";

const store = openStore();
const form = one("[data-enrolment]");

/** What the office said in words of its own. */
class NotEnrolled extends Error {}

counts(store).then(({ pending }) => (part("waiting").hidden = pending === 0));
scanned();
addEventListener("hashchange", scanned);

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  part("failed").hidden = true;
  try {
    const key = await newKey();
    await enrol(store, await ask(key.publicKey), key.pair);
    await navigator.storage?.persist?.();
    location.assign("/field/");
  } catch (error) {
    say(error);
  }
});

/** A code from a QR stands behind the # of the address. It leaves the address, and with it the browser's history. */
function scanned() {
  const { code } = params();
  if (!code) return;
  form.elements.code.value = code;
  history.replaceState(null, "", location.pathname);
}

async function ask(publicKey) {
  const body = new URLSearchParams(new FormData(form));
  body.set("publicKey", publicKey);
  const response = await fetch(form.action, { method: "POST", body, headers: { Accept: "application/json" } });
  const given = await response.json().catch(() => ({}));
  if (response.status === 422 && given.message) throw new NotEnrolled(given.message);
  if (!response.ok || !given.device) throw new Error(`enrolment answered ${response.status}`);
  return given;
}

function say(error) {
  console.warn(error.message);
  const box = part("failed");
  box.dataset.otherwise ??= box.textContent;
  box.textContent = error instanceof NotEnrolled ? error.message : box.dataset.otherwise;
  box.hidden = false;
  box.focus();
}
