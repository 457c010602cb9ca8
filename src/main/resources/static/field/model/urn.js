// The urn of a visit: it takes answers on the tablet, encrypted, and goes to the office as one operation at the end.
// An operation for each answer would stand in the journal beside the family that was just served.
import { draft, dropDraft, saveDraft } from "../core/drafts.js";
import { append } from "../core/outbox.js";
import { installedVisits } from "../core/package.js";
import { drop, isEmptied, leaves, newUrn } from "./survey.js";
import { loadVisit } from "./visit.js";

const HALF_A_DAY = 12 * 3_600_000;
const placeOf = (visit) => `ticks/urn/${visit}`;

export const everyOf = (model) => model.survey?.every ?? 5;

/** @param id of the urn the tap fell into; what follows falls into the same or nowhere. @returns the urn */
export async function answer(store, model, answers, id) {
  const kept = await draft(store, placeOf(model.visit.id));
  const urn = kept && !isEmptied(kept, model.entries) ? kept : begin(model);
  if (id && urn.id !== id) return urn;
  const families = model.families.filter(({ queue }) => ["CALLED", "SERVED"].includes(queue?.state)).length;
  const next = drop({ ...urn, families: Math.max(urn.families, families) }, answers);
  await saveDraft(store, placeOf(model.visit.id), next);
  return next;
}

function begin(model) {
  const chance = crypto.getRandomValues(new Uint32Array(1))[0] % everyOf(model);
  return newUrn(crypto.randomUUID(), new Date(model.visit.end).getTime() + HALF_A_DAY, chance);
}

/** Once: an urn that is in the outbox already is only put away. */
export async function emptyUrn(store, { visit, grant, entries }) {
  const urn = await draft(store, placeOf(visit.id));
  if (!urn) return;
  if (leaves(urn) && !isEmptied(urn, entries)) {
    const set = { urn: urn.id, counts: urn.counts };
    await append(store, { visit: visit.id, grant: grant.id, type: "ANSWER_SURVEY", form: "survey@1", entity: `VISIT/${visit.id}`, set });
  }
  await dropDraft(store, placeOf(visit.id));
}

/** Of visits that another tablet closed. */
export async function emptyOldUrns(store, now) {
  for (const visit of await installedVisits(store)) {
    const urn = await draft(store, placeOf(visit));
    const model = urn && urn.until < now ? await loadVisit(store, visit) : null;
    if (model) await emptyUrn(store, model);
  }
}
