// The queue: who waits, who is at the desk, who is done.
import { remember } from "../core/names.js";
import { clean, isFamilyCard, wrong } from "../model/rules.js";
import { blanksLeft, board, deskLetter, laneOf, minutes, nextAt, numberText } from "../model/queue.js";
import { link, list, part, template } from "../parts/bind.js";
import { fail, store } from "../parts/boot.js";
import { onSubmit } from "../parts/form.js";
import { tell, toFamily, visitPage, when } from "../parts/opened.js";
import { step, stepButtons } from "../parts/queueing.js";
import { grouped, nameOf, number, t } from "../parts/text.js";

let current;

visitPage(async (model, _params, again) => {
  current = { model, again };
  const lanes = board(model.families);
  tell({ ...model, when: when(model.visit), ...facts(model, lanes), ...links(model) });
  for (const [name, families] of Object.entries(lanes)) lane(name, families);
  const next = nextAt(model.families, model.visit.desk);
  part("call-next").hidden = !next || Boolean(model.closed);
  part("call-next").onclick = () => move(next, "CALLED");
});

onSubmit(
  part("walk-in"),
  ({ familyCard }) => (isFamilyCard(familyCard) ? [] : [wrong("familyCard", "field.error.family-card")]),
  async ({ familyCard }) => location.assign(toFamily(current.model, { ref: await remember(store, clean(familyCard)) })),
);

function facts(model, { waiting, serving, expected, done }) {
  const served = done.filter(({ queue }) => queue.state === "SERVED").length;
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

const links = ({ visit }) =>
  Object.fromEntries(["start", "board", "incident", "close", "complaint", "paper", "survey", "faq"].map((page) => [page, link(page, { v: visit.id })]));

function lane(name, families) {
  const empty = part(`${name}-empty`);
  if (empty) empty.hidden = families.length > 0;
  list(part(name), template("family"), families.map(described), (node, _item, index) => {
    stepButtons(node, current.model, families[index], (state, lane) => move(families[index], state, lane));
  });
}

function described(family) {
  const { queue } = family;
  return {
    ...family,
    name: family.headName || t("field.queue.unknown-family"),
    number: numberText(queue?.number),
    kk: grouped(family.familyCard),
    what: family.services.map(serviceName).join(", ") || "–",
    priority: (queue?.lane ?? laneOf(family)) === "PRIORITY" ? t("field.queue.priority") : "",
    pending: family.pending === "office" ? t("field.family.at-office") : "",
    since: since(queue),
    open: toFamily(current.model, family),
  };
}

const serviceName = (code) => nameOf(current.model.services.find((service) => service.code === code) ?? { name: code });

function since(queue) {
  const now = new Date().toISOString();
  if (queue?.state === "ARRIVED") return t("field.queue.waited", minutes(queue.ARRIVED, now));
  if (queue?.state === "CALLED") return t("field.queue.served-for", minutes(queue.CALLED, now));
  return queue?.state === "ABSENT" ? t("field.queue.state.ABSENT") : "";
}

async function move(family, state, lane) {
  try {
    await step(store, current.model, family, state, lane);
    await current.again();
  } catch (error) {
    fail(error);
  }
}
