// The only tablet page with a session: the key is made here, its public half goes to the office with the code.
import { enrol, enrolled, newKey, rekey, vouch } from "../core/auth.js";
import { encryptAll } from "../core/encrypting.js";
import { canHold, makePasskey } from "../core/passkey.js";
import { counts } from "../core/outbox.js";
import { share } from "../core/session.js";
import { choose, openStore, storeOf } from "../core/store.js";
import { SHORTEST_PASSPHRASE, isPin, protect, protection } from "../core/unlock.js";
import { one, params, part } from "../parts/bind.js";
import { t } from "../parts/text.js";
import { worker } from "../parts/worker.js";

const form = one("[data-enrolment]");
let passkey;

/** A sentence for the officer. */
class NotEnrolled extends Error {}

const registered = navigator.serviceWorker?.register(worker, { scope: "/field", updateViaCache: "none" }).catch(() => {});
counts(openStore()).then(({ pending }) => (part("waiting").hidden = pending === 0));
scanned();
canHold().then((can) => (part("passkey").hidden = !can));
addEventListener("hashchange", scanned);

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  part("failed").hidden = true;
  try {
    const secrets = await chosenSecrets();
    const key = await newKey();
    const before = openStore();
    const former = (await protection(before)) ? undefined : (await enrolled(before))?.device;
    const given = await ask(key.publicKey, former && { former, proof: await vouch(before, key.publicKey) });
    if (given.device === former) await goOn(before, given, key.pair, secrets);
    else await begin(given, key.pair, secrets);
    await registered;
    await share();
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

/** None has a name, so none is ever sent. Where the device holds a part of the key the PIN opens it; the passphrase always does. */
async function chosenSecrets() {
  const [typed, again, pin] = ["passphrase", "again", "pin"].map((id) => document.getElementById(id).value);
  const secret = passphrase(typed, again);
  checkedPin(pin);
  const prf = part("passkey").hidden ? undefined : (passkey ??= await makePasskey(form.elements.deviceName.value));
  return prf ? { secret: pin, pin, prf, spare: secret } : { secret, pin };
}

function passphrase(secret, again) {
  if (secret.length < SHORTEST_PASSPHRASE) throw new NotEnrolled(t("field.enrolment.too-short", SHORTEST_PASSPHRASE));
  if (secret !== again) throw new NotEnrolled(t("field.enrolment.not-alike"));
  return secret;
}

function checkedPin(pin) {
  if (!isPin(pin) || /^(\d)\1+$/.test(pin)) throw new NotEnrolled(t("field.enrolment.weak-pin"));
}

async function begin(given, pair, secrets) {
  const store = openStore(storeOf(given.device));
  await enrol(store, given, pair, await protect(secrets));
  choose(storeOf(given.device));
}

/** A store from before the keys: what it holds is encrypted now. */
async function goOn(store, given, pair, secrets) {
  await rekey(store, given, pair, await protect(secrets));
  await encryptAll(store);
}

async function ask(publicKey, former) {
  const body = new URLSearchParams([...new FormData(form), ...Object.entries({ publicKey, ...former })]);
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
  setTimeout(again);
}

/** The office's pages take a form for sent once its button was pressed; this one may be sent again. */
function again() {
  delete form.dataset.sent;
  one("[type=submit]", form).removeAttribute("aria-busy");
}
