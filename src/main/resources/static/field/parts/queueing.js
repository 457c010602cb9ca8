// Moving a family through the queue: one operation for each step.
import { append } from "../core/outbox.js";
import { laneOf, nextNumber } from "../model/queue.js";
import { entryOf, headOf } from "../model/visit.js";

const NEXT = { NONE: ["ARRIVED", "ABSENT"], ARRIVED: ["CALLED", "ABSENT"], CALLED: ["SERVED"], SERVED: [], ABSENT: ["ARRIVED"] };

export const stepsOf = (model, family) => (model.started && !model.closed ? NEXT[family.queue?.state ?? "NONE"] : []);

/** @param lane where it was seen at the door that somebody comes first */
export function step(store, model, family, state, lane = family.queue?.lane ?? laneOf(family)) {
  const number = family.queue?.number ?? nextNumber(model.families, model.visit.desk);
  const headName = family.headName || headOf(family)?.name || "";
  const entry = { entity: `FAMILY/${family.familyCard}`, set: { number, lane, state, headName } };
  return append(store, { ...entryOf(model, "QUEUE_FAMILY", "queue@1"), ...entry });
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
