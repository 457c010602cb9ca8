// A page of changes laid over a package: families as they now stand at the office, decisions on this tablet's operations.

/** The package with the page's changes and its cursor; what the tablet knows and the page does not say stays. */
export function merged(given, page) {
  const families = new Map(given.families.map((family) => [family.familyCard, family]));
  const decisions = { ...given.decisions };
  for (const { entity, kind, payload } of page.changes) {
    const [what, id] = entity.split("/");
    if (what === "OPERATION") decisions[id] = payload;
    else if (what !== "FAMILY") continue;
    else if (kind === "TOMBSTONE") families.delete(id);
    else families.set(id, family(given, families.get(id), id, payload));
  }
  const feed = { ...given.feed, after: page.next };
  return { ...given, families: [...families.values()], decisions, feed };
}

function family(given, known, familyCard, told) {
  const before = known ?? { familyCard, services: [], precedence: [], documentsReady: false };
  const old = new Map((known?.members ?? []).map((member) => [member.id, member]));
  const members = told.members.map((member) => person(given, old.get(member.id), member));
  return { ...before, ...told, known: true, members };
}

/** The full NIK only where the tablet has it; the name of the facility from the list it took along. */
function person(given, before, told) {
  const facility = given.facilities.find(({ code }) => code === told.primaryFacility);
  const same = before?.primaryFacility === told.primaryFacility ? before?.facilityName : undefined;
  return { nik: null, cardCopies: 0, ...before, ...told, facilityName: facility?.name ?? same ?? told.primaryFacility };
}
