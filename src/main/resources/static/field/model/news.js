// A page of changes laid over a package: families and queue as they now stand at the office, decisions on this tablet's operations.
import { told } from "./desks.js";

/** The package with the page's changes and its cursor; what the tablet knows and the page does not say stays. */
export function merged(given, page) {
  const families = new Map(given.families.map((family) => [family.familyCard, family]));
  const decisions = { ...given.decisions };
  let queue = given.queue;
  for (const { entity, kind, payload } of page.changes) {
    const [what, id] = entity.split("/");
    if (what === "OPERATION") decisions[id] = payload;
    else if (what === "QUEUE") queue = told(queue, payload);
    else if (what !== "FAMILY") continue;
    else if (kind === "TOMBSTONE") families.delete(id);
    else families.set(id, family(given, families.get(id), id, payload));
  }
  const feed = { ...given.feed, after: page.next };
  return { ...given, families: [...families.values()], decisions, queue, feed };
}

function family(given, known, familyCard, news) {
  const before = known ?? { familyCard, services: [], precedence: [], documentsReady: false };
  const old = new Map((known?.members ?? []).map((member) => [member.id, member]));
  const members = news.members.map((member) => person(given, old.get(member.id), member));
  return { ...before, ...news, known: true, members };
}

/** The full NIK only where the tablet has it; the name of the facility from the list it took along. */
function person(given, before, news) {
  const facility = given.facilities.find(({ code }) => code === news.primaryFacility);
  const same = before?.primaryFacility === news.primaryFacility ? before?.facilityName : undefined;
  return { nik: null, cardCopies: 0, ...before, ...news, facilityName: facility?.name ?? same ?? news.primaryFacility };
}
