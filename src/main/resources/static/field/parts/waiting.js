// What waits too long: a copy now and then, old copies back to the office, and a word to the officer after a day.
import { keepCopy, returnCopies } from "../core/copies.js";
import { held } from "../core/crypto.js";
import { counts, pending } from "../core/outbox.js";
import { one } from "./bind.js";
import { moment, number, t } from "./text.js";

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** Looks now and every hour. */
export function lookAfter(tools) {
  const look = () => lookOnce(tools).catch((error) => console.warn(error));
  setInterval(look, HOUR);
  tools.store.onChange((stores) => stores.includes("receipts") && remind(tools));
  return look();
}

async function lookOnce(tools) {
  await remind(tools);
  if (navigator.onLine) await returnCopies(tools).catch(() => {});
  await tools.locks.request("mcs-copy", () => keepCopy(tools));
}

/** Says since when the oldest record has been waiting, if that is more than a day. */
async function remind({ store, now }) {
  const since = await oldest(store);
  one("[data-late]")?.remove();
  if (since && now() - Date.parse(since) > DAY) one("main").before(notice(number((await counts(store)).pending), moment(since)));
}

function notice(count, since) {
  const box = Object.assign(document.createElement("div"), { className: "notice notice--warning update", role: "status" });
  box.dataset.late = "";
  const go = Object.assign(document.createElement("a"), { className: "button", href: "/field/outbox" });
  go.textContent = t("field.outbox.title");
  box.append(t("field.late.text", count, since), go);
  return box;
}

async function oldest(store) {
  if (!held() || (await counts(store)).pending === 0) return undefined;
  return (await pending(store, 1))[0]?.dev?.t;
}
