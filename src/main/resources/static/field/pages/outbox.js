// Every operation of this tablet, newest first, and what the office said to it.
import { counts, history } from "../core/outbox.js";
import { photosIn } from "../core/photos.js";
import { fill, list, one, part, template } from "../parts/bind.js";
import { page, store } from "../parts/boot.js";
import { offerRescue } from "../parts/rescue.js";
import { answerOf, grouped, longDate, moment, number, t } from "../parts/text.js";

const SHOWN = 300;
const SHOWS = ["ops", "receipts", "blobs"];
const LOOK = { APPLIED: "success", MERGED: "success", REJECTED: "danger", CONFLICT_QUEUED: "warning", BLOCKED: "warning" };

page(async () => {
  offerRescue(store);
  await show();
  store.onChange((stores) => stores.some((name) => SHOWS.includes(name)) && show());
});

async function show() {
  const [now, entries] = [await counts(store), await history(store)];
  fill(one(".tally"), Object.fromEntries(Object.entries(now).map(([key, count]) => [key, number(count)])));
  await photos();
  part("none").hidden = entries.length > 0;
  part("rescue").hidden = now.pending === 0;
  const newest = entries.reverse().slice(0, SHOWN).map(described);
  list(part("ops"), template("op"), newest, (node, { look }) => part("badge", node).classList.add(`badge--${look}`));
}

/** Photos are counted apart: a record that arrived is safe, whatever its photos do. */
async function photos() {
  const [waiting, refused] = await Promise.all([photosIn(store, "waiting"), photosIn(store, "refused")]);
  const said = [waiting && t("field.photo.waiting", number(waiting)), refused && t("field.photo.refused", number(refused))];
  part("photos").textContent = said.filter(Boolean).join(" ");
  part("photos").hidden = waiting + refused === 0;
}

function described({ op, receipt, sent }) {
  const state = receipt?.r ?? (sent ? "SENT" : "PENDING");
  return {
    seq: op.seq,
    typeText: t(`field.type.${op.type}`),
    timeText: moment(op.dev.t),
    subject: subject(op.entity),
    stateText: t(`field.result.${state}`),
    look: LOOK[state] ?? "info",
    answer: receipt && receipt.r !== "APPLIED" && receipt.code ? answerOf(receipt) : "",
    facts: facts(op, receipt?.facts ?? {}),
  };
}

/** Tickets in full; of families and members only the end: this list lies open on the desk. */
function subject(entity) {
  const [kind, id] = entity.split("/");
  return kind === "COMPLAINT" ? id : `…${id.slice(-4)}`;
}

function facts(op, given) {
  if (op.type === "OPEN_COMPLAINT" && given.due) return t("field.fact.due", longDate(given.due));
  if (op.type !== "REGISTER_FAMILY") return "";
  const numbers = op.set.applicants.filter(({ id }) => given[id]);
  const said = numbers.map(({ id, name }) => `${name}: ${t("field.fact.number", grouped(given[id]))}`);
  return [...said, ...(given.twin ? [t("field.twin.at-office")] : []), ...(Number(given.cases) > 0 ? [t("field.result.CONFLICT_QUEUED")] : [])].join(" · ");
}
