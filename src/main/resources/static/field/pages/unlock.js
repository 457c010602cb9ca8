// The only page that can be seen while the tablet is locked. What waits is sent from here as well.
import { enrolled } from "../core/auth.js";
import { expired } from "../core/grant.js";
import { counts } from "../core/outbox.js";
import { WrongSecret } from "../core/keys.js";
import { NoPasskey, readPasskey } from "../core/passkey.js";
import { idleKeys, resume, share, stayIdle } from "../core/session.js";
import { Destroyed, protection, triesLeft, unlock, unlockIdle } from "../core/unlock.js";
import { choose, chosen, openStore, stores } from "../core/store.js";
import { fill, list, one, part, template } from "../parts/bind.js";
import { fail, lockedPage, store, tools } from "../parts/boot.js";
import { onSubmit } from "../parts/form.js";
import { offerRescue } from "../parts/rescue.js";
import { wrong } from "../model/rules.js";
import { number, t } from "../parts/text.js";

lockedPage(async () => {
  const me = await enrolled(store);
  if (!me) return location.replace("/field/");
  if (await tooLong()) return fill(one("main"), { officer: me.officer?.name, late: true });
  const how = await resume();
  if (how === "open") return leave();
  const idle = how === "idle" ? await idleKeys() : undefined;
  if (idle) stayIdle();
  const { wrap, spare } = (await protection(store)) ?? {};
  let passkey = idle ? undefined : wrap?.prf;
  await show(me);
  ask(idle || passkey ? "pin" : "passphrase");
  part("other-way").hidden = !(passkey && spare);
  part("other-way").addEventListener("click", () => {
    passkey = passkey ? undefined : wrap.prf;
    ask(passkey ? "pin" : "passphrase");
  });
  offerRescue(store);
  const open = async (secret) => (idle ? unlockIdle(store, idle, secret) : unlock(store, secret, passkey && (await readPasskey(passkey))));
  onSubmit(part("form"), check, ({ secret }) => attempt(open, secret, Boolean(spare)));
});

/** @param secret `pin` or `passphrase`; the button below offers the other one */
function ask(secret) {
  const [input, other] = [part("form").elements.secret, secret === "pin" ? "passphrase" : "passkey"];
  part("label").textContent = t(`field.unlock.${secret}`);
  part("other-way").textContent = t(`field.unlock.by-${other}`);
  Object.assign(input, { inputMode: secret === "pin" ? "numeric" : "text", value: "" });
  input.focus();
}

/** After 72 hours without the office only the office can help; it is asked at once, and again when the network is back. */
async function tooLong() {
  if (!(await expired(store, Date.now()))) return false;
  addEventListener("online", () => location.reload());
  await tools.fetch("/field/api/visits", { cache: "no-store" }).catch(() => {});
  return expired(store, Date.now());
}

const check = ({ secret }) => (secret ? [] : [wrong("secret", "field.error.required")]);

async function show(me) {
  const [{ pending }, stored, left] = [await counts(store), await protection(store), await triesLeft(store)];
  const colleagues = await others();
  fill(one("main"), {
    officer: me.officer?.name,
    waiting: pending > 0 ? t("field.unlock.waiting", number(pending)) : "",
    others: colleagues.length > 0,
    keyless: !stored,
    gone: stored && !stored.wrap,
    open: Boolean(stored?.wrap),
    few: left < 10 ? t("field.unlock.left", number(left)) : "",
  });
  part("rescue").hidden = pending === 0;
  list(part("others"), template("other"), colleagues, (node, { store: name }) =>
    node.querySelector("button").addEventListener("click", () => {
      choose(name);
      location.reload();
    }),
  );
}

/** Whose stores also lie on this tablet; each stays as it is. */
async function others() {
  const names = (await stores()).filter((name) => name !== chosen());
  return (await Promise.all(names.map(colleague))).filter(Boolean);
}

async function colleague(name) {
  const other = openStore(name);
  const [me, { pending }] = [await enrolled(other), await counts(other)];
  other.close();
  const key = pending > 0 ? "field.unlock.switch-waiting" : "field.unlock.switch";
  return me && { store: name, name: t(key, me.officer?.name ?? "–", number(pending)) };
}

/** @param spare a passphrase stands behind the passkey */
async function attempt(open, secret, spare) {
  part("busy").hidden = false;
  try {
    await open(secret);
    await share();
    leave();
  } catch (error) {
    sayWrong(error, spare);
  } finally {
    part("busy").hidden = true;
  }
}

function sayWrong(error, spare) {
  if (error instanceof Destroyed) return location.reload();
  if (error instanceof NoPasskey) return fail(Object.assign(error, { sentence: spare ? "field.unlock.no-passkey" : "field.unlock.passkey-refused" }));
  if (!(error instanceof WrongSecret)) return fail(error);
  part("form").elements.secret.value = "";
  fail(Object.assign(error, { sentence: "field.unlock.wrong", values: [number(error.left)] }));
}

/** Back to where the officer was; only ever a page of this tablet. */
function leave() {
  const to = new URLSearchParams(location.hash.slice(1)).get("to") ?? "";
  location.replace(/^\/field\/[a-z]*(#|$)/.test(to) ? to : "/field/");
}
