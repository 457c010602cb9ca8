// The queue: who waits, who is at the desk, who is done.
import { remember } from "../core/names.js";
import { clean, isFamilyCard, wrong } from "../model/rules.js";
import { elsewhere, isServed, isServedTwice } from "../model/desks.js";
import { blanksLeft, board, deskLetter, deskOf, laneOf, minutes, nextAt, numberText } from "../model/queue.js";
import { link, list, part, template } from "../parts/bind.js";
import { fail, store } from "../parts/boot.js";
import { onSubmit } from "../parts/form.js";
import { tell, toFamily, visitPage, when } from "../parts/opened.js";
import { elsewhereText, stepAsked, stepButtons } from "../parts/queueing.js";
import { grouped, nameOf, number, t, time } from "../parts/text.js";

let current;

visitPage(async (model, _params, again) => {
  current = { model, again };
  const lanes = board([...model.families, ...model.others]);
  tell({ ...model, when: when(model.visit), ...facts(model, lanes), ...(await otherDesks(model)), ...links(model) });
  for (const [name, families] of Object.entries(lanes)) lane(name, families);
  const next = nextAt(model.families, model.visit.desk);
  part("call-next").hidden = !next || Boolean(model.closed);
  part("call-next").onclick = () => move(next, "CALLED");
});

store.onChange((stores) => stores.includes("packages") && current?.again().catch(fail));

onSubmit(
  part("walk-in"),
  ({ familyCard }) => (isFamilyCard(familyCard) ? [] : [wrong("familyCard", "field.error.family-card")]),
  async ({ familyCard }) => location.assign(toFamily(current.model, { ref: await remember(store, clean(familyCard)) })),
);

function facts(model, { waiting, serving, expected, done }) {
  const served = done.filter(isServed).length;
  const cards = blanksLeft(model);
  const tally = { waiting: waiting.length, serving: serving.length, expected: expected.length, served, cards };
  return {
    tally: Object.fromEntries(Object.entries(tally).map(([key, value]) => [key, number(value)])),
    open: model.started && !model.closed,
    desk: t("field.queue.desk", deskLetter(model.visit.desk)),
    expired: new Date(model.grant.validUntil) < new Date(),
    closedText: model.closed && t("field.visit.closed-text", model.closed.served.length, model.closed.leftOver.length),
  };
}

/** Until when they are known, and whom two of them served: neither of them saw the other. */
async function otherDesks({ visit, families, others }) {
  const heard = await store.get("meta", "heard");
  const all = [...families, ...others];
  const twice = all.filter(isServedTwice).map(({ headName, tickets }) => [headName, ...tickets.map(elsewhereText)].filter(Boolean).join(" "));
  const apart = all.some((one) => elsewhere(one, visit.desk).length > 0);
  return {
    heard: apart && heard?.visit === visit.id ? t("field.queue.heard", time(heard.at)) : "",
    twice: twice.length > 0 ? t("field.queue.twice", twice.join("; ")) : "",
  };
}

const links = ({ visit }) =>
  Object.fromEntries(["start", "board", "incident", "close", "complaint", "paper", "survey", "faq"].map((page) => [page, link(page, { v: visit.id })]));

function lane(name, families) {
  const empty = part(`${name}-empty`);
  if (empty) empty.hidden = families.length > 0;
  list(part(name), template("family"), families.map(described), (node, _item, index) => {
    if (families[index].elsewhere) part("who", node).removeAttribute("href");
    stepButtons(node, current.model, families[index], (state, lane) => move(families[index], state, lane));
  });
}

function described(family) {
  const { queue } = family;
  const at = queue && queue.state !== "ABSENT" && deskOf(family) !== current.model.visit.desk ? t("field.queue.desk", deskLetter(deskOf(family))) : "";
  const also = elsewhere(family, current.model.visit.desk).filter(({ number }) => number !== queue?.number).map(elsewhereText).join(" ");
  const tag = { at, also, number: numberText(queue?.number), since: since(queue), priority: priorityOf(family) };
  if (family.elsewhere) return { ...tag, name: t("field.queue.unknown-family") };
  return {
    ...family,
    ...tag,
    name: family.headName || t("field.queue.unknown-family"),
    kk: `${grouped(family.familyCard)} · ${family.services.map(serviceName).join(", ") || "–"}`,
    pending: family.pending === "office" ? t("field.family.at-office") : "",
    open: toFamily(current.model, family),
  };
}

const priorityOf = (family) => ((family.queue?.lane ?? laneOf(family)) === "PRIORITY" ? t("field.queue.priority") : "");
const serviceName = (code) => nameOf(current.model.services.find((service) => service.code === code) ?? { name: code });

function since(queue) {
  const now = new Date().toISOString();
  if (queue?.state === "ARRIVED") return t("field.queue.waited", minutes(queue.ARRIVED, now));
  if (queue?.state === "CALLED") return t("field.queue.served-for", minutes(queue.CALLED, now));
  return queue?.state === "ABSENT" ? t("field.queue.state.ABSENT") : "";
}

async function move(family, state, lane) {
  try {
    if (await stepAsked(store, current.model, family, state, lane)) await current.again();
  } catch (error) {
    fail(error);
  }
}
