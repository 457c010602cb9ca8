// One visit as the officer sees it: the package, and on top of it everything done on this tablet since.
import { familyCardOf, nameOf } from "../core/names.js";
import { history } from "../core/outbox.js";
import { installed } from "../core/package.js";
import { seat } from "./desks.js";
import { newFamily, overlays } from "./overlay.js";

/** {visit, families, others, started, closed, complaints, incidents, entries, …package} or null when it is not on this tablet */
export async function loadVisit(store, id) {
  const given = await installed(store, id);
  if (!given) return null;
  const entries = known(await history(store, id));
  const model = { ...given, visit: { desk: 0, ...given.visit }, families: given.families.map((family) => copy(given, family)), complaints: [], incidents: [], steps: [], entries };
  for (const entry of entries) {
    if (entry.receipt?.r !== "REJECTED" && !isInPackage(given, entry)) overlays[entry.op.type]?.(model, entry);
  }
  seat(model, model.steps);
  for (const family of model.families) family.ref = await nameOf(family.familyCard);
  return model;
}

/** The office took it, or decided on it, and what came of it has been pulled: what stands in the package is newer. */
function isInPackage(given, { op, receipt }) {
  const decision = given.decisions?.[op.opId]?.decision;
  if (decision && decision !== "OPEN" && op.type.startsWith("CHANGE_")) return true;
  if (receipt?.r !== "APPLIED" && receipt?.r !== "MERGED") return false;
  if (op.set.applicants) return op.set.applicants.every(({ id }) => memberOf(given, receipt.facts?.[`is.${id}`] ?? id));
  const found = op.entity.startsWith("MEMBER/") ? memberOf(given, op.entity.slice(7)) : null;
  const ofMember = op.type === "CHANGE_FACILITY" || ["IDENTITY", "FAMILY_STATUS"].includes(op.set.group);
  const revision = ofMember ? found?.member.revision : op.type === "CHANGE_DATA" ? found?.family.revision : -1;
  return revision >= Number(receipt.facts?.rev ?? Infinity);
}

/** Who turned out to be a member already is from then on spoken of by the member's id. */
function known(entries) {
  const facts = Object.assign({}, ...entries.map(({ receipt }) => receipt?.facts ?? {}));
  return entries.map((entry) => {
    const is = entry.op.entity.startsWith("MEMBER/") && facts[`is.${entry.op.entity.slice(7)}`];
    return is ? { ...entry, op: { ...entry.op, entity: `MEMBER/${is}` } } : entry;
  });
}

/** A family that is not on record yet has no address; it most likely lives where the visit is. */
function copy({ visit }, family) {
  const address = { street: "", rt: "", rw: "", area: visit.areaCode, postalCode: "", ...family.address };
  return { ...family, address, members: family.members.map((member) => ({ ...member })) };
}

/** The family of an address: on the list, or one whose card was typed; undefined for any other name. */
export async function familyAt(store, model, name) {
  const familyCard = model.families.every((family) => family.ref !== name) && (await familyCardOf(store, name));
  return familyCard ? { ...newFamily(model, familyCard), ref: name } : model.families.find((family) => family.ref === name);
}

/** {family, member} of a member's id. */
export function memberOf(model, id) {
  for (const family of model.families) {
    const member = family.members.find((one) => one.id === id);
    if (member) return { family, member };
  }
  return null;
}

export const headOf = (family) => family.members.find(({ relation }) => relation === "HEAD") ?? family.members[0];

/** What every operation of this visit carries. */
export const entryOf = (model, type, form) => ({
  visit: model.visit.id,
  grant: model.grant.id,
  type,
  form,
  ...(model.paper ? { paper: { slip: model.paper.slip, at: model.paper.at } } : {}),
});
