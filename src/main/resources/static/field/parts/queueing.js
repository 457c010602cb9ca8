// Moving a family through the queue: one operation for each step.
import { append } from "../core/outbox.js";
import { takenElsewhere } from "../model/desks.js";
import { deskLetter, deskOfNumber, laneOf, nextNumber, numberText } from "../model/queue.js";
import { entryOf, headOf } from "../model/visit.js";
import { part } from "./bind.js";
import { t } from "./text.js";

const NEXT = { NONE: ["ARRIVED", "ABSENT"], ARRIVED: ["CALLED", "ABSENT"], CALLED: ["SERVED"], SERVED: [], ABSENT: ["ARRIVED"] };

export function stepsOf(model, family) {
  if (!model.started || model.closed || family.elsewhere) return [];
  const { state = "NONE", desk = model.visit.desk } = family.queue ?? {};
  return state === "CALLED" && desk !== model.visit.desk ? ["CALLED"] : NEXT[state];
}

/** @param lane where it was seen at the door that somebody comes first */
export function step(store, model, family, state, lane = family.queue?.lane ?? laneOf(family)) {
  const number = numberFor(model, family, state);
  const headName = family.headName || headOf(family)?.name || "";
  const entry = { entity: `FAMILY/${family.familyCard}`, set: { number, lane, state, headName } };
  return append(store, { ...entryOf(model, "QUEUE_FAMILY", "queue@1"), ...entry });
}

/** Whoever was not there when another desk looked, and comes to this one, waits here. */
function numberFor({ families, others, visit }, { queue }, state) {
  const stays = queue && (state !== "ARRIVED" || deskOfNumber(queue.number) === visit.desk);
  return stays ? queue.number : nextNumber([...families, ...others], visit.desk);
}

/** Whom another desk has called or served is called after a question only. @returns whether the step was taken */
export async function stepAsked(store, model, family, state, lane) {
  const [taken] = state === "CALLED" ? takenElsewhere(family, model.visit.desk) : [];
  if (taken && !(await agreed(elsewhereText(taken)))) return false;
  await step(store, model, family, state, lane);
  return true;
}

export const elsewhereText = ({ state, number, desk }) =>
  t("field.queue.elsewhere", t("field.queue.desk", deskLetter(desk)), t(`field.queue.state.${state}`, numberText(number)));

function agreed(text) {
  const dialog = part("ask");
  part("ask-text").textContent = text;
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((done) => dialog.addEventListener("close", () => done(dialog.returnValue === "yes"), { once: true }));
}

/** Shows only the buttons of the steps that are possible now. */
export function stepButtons(root, model, family, done) {
  const possible = stepsOf(model, family);
  for (const button of root.querySelectorAll("[data-do]")) {
    const already = button.dataset.lane === (family.queue?.lane ?? laneOf(family));
    button.hidden = !possible.includes(button.dataset.do) || already;
    button.onclick = () => done(button.dataset.do, button.dataset.lane);
  }
}
