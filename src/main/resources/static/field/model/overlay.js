// How each kind of operation changes what the officer sees, before the office has answered and after.

const AT_OFFICE = ["CONFLICT_QUEUED", "BLOCKED"];
const pendingOf = ({ sent, receipt }) => (AT_OFFICE.includes(receipt?.r) ? "office" : sent ? null : "tablet");
const idOf = ({ op }) => op.entity.slice(op.entity.indexOf("/") + 1);

export const overlays = {
  START_VISIT(model, { op }) {
    model.started = { at: op.dev.t, ...op.set };
  },
  CLOSE_VISIT(model, { op }) {
    model.closed = { at: op.dev.t, ...op.set };
  },
  LOG_INCIDENT(model, { op }) {
    model.incidents.push({ at: op.dev.t, ...op.set });
  },
  QUEUE_FAMILY(model, entry) {
    familyIn(model, entry).headName ||= entry.op.set.headName;
    model.steps.push({ ...entry, card: idOf(entry) });
  },
  GIVE_CONSENT(model, entry) {
    familyIn(model, entry).consent = { at: entry.op.dev.t, ...entry.op.set };
  },
  REGISTER_FAMILY(model, entry) {
    const { address, phone, email, segment, wardClass } = entry.op.set;
    const pending = pendingOf(entry);
    const members = newcomers(entry, { segment, wardClass });
    const headName = members.find(({ relation }) => relation === "HEAD")?.name;
    const account = Boolean(entry.op.set.autodebit);
    Object.assign(familyIn(model, entry), { known: true, headName, address, phone, email, members, pending, account });
  },
  ADD_MEMBER(model, entry) {
    const family = familyIn(model, entry);
    const { segment, wardClass } = family.members[0] ?? {};
    family.members.push(...newcomers(entry, { segment, wardClass }));
  },
  CHANGE_DATA(model, entry) {
    const { group, fields } = entry.op.set;
    const family = model.families.find(({ members }) => members.some(({ id }) => id === idOf(entry)));
    if (!family) return;
    const member = family.members.find(({ id }) => id === idOf(entry));
    const pending = pendingOf(entry);
    if (group === "IDENTITY" || group === "FAMILY_STATUS") {
      Object.assign(member, fields, { pending: pending ?? member.pending });
      return raise(member, entry);
    }
    if (group === "CLASS" || group === "SEGMENT") for (const one of family.members) Object.assign(one, fields);
    else Object.assign(group === "ADDRESS" ? family.address : family, fields);
    family.pending = pending ?? family.pending;
    if (group === "REHAB") for (const one of family.members) if (one.statusReason === "arrears") one.statusReason = "rehab";
    raise(member, entry);
  },
  CHANGE_FACILITY(model, entry) {
    const member = memberIn(model, entry);
    if (!member) return;
    const code = entry.op.set.fields.primaryFacility;
    const facility = model.facilities.find((one) => one.code === code);
    Object.assign(member, { primaryFacility: code, facilityName: facility?.name ?? code, pending: pendingOf(entry) });
    raise(member, entry);
  },
  PRINT_CARD: printed,
  REPRINT_CARD: printed,
  OPEN_COMPLAINT(model, entry) {
    const facts = entry.receipt?.facts ?? {};
    model.complaints.push({ ticket: facts.ticket ?? idOf(entry), at: entry.op.dev.t, ...entry.op.set, due: facts.due });
  },
};

function newcomers(entry, { segment, wardClass }) {
  const facts = entry.receipt?.facts ?? {};
  const pending = pendingOf(entry);
  return entry.op.set.applicants.map((one) => ({
    ...one,
    number: facts[one.id] ?? null,
    provisionalNumber: facts[`sem.${one.id}`] ?? one.provisionalNumber,
    segment,
    wardClass,
    status: "UNCATEGORISED",
    revision: 0,
    cardCopies: 0,
    pending,
  }));
}

function printed(model, entry) {
  const member = memberIn(model, entry);
  if (member) member.cardCopies = Math.max(member.cardCopies ?? 0, entry.op.set.copyNo);
}

function raise(member, { receipt }) {
  const rev = Number(receipt?.facts?.rev);
  if (Number.isInteger(rev) && rev > 0) member.revision = rev;
}

function memberIn(model, entry) {
  return model.families.flatMap(({ members }) => members).find(({ id }) => id === idOf(entry));
}

/** A family that came without being announced begins with its first operation. */
function familyIn(model, entry) {
  const familyCard = idOf(entry);
  let family = model.families.find((one) => one.familyCard === familyCard);
  if (!family) {
    family = newFamily(model, familyCard);
    model.families.push(family);
  }
  return family;
}

export function newFamily(model, familyCard) {
  const address = { street: "", rt: "", rw: "", area: model.visit.areaCode, postalCode: "" };
  return { familyCard, known: false, headName: "", address, phone: "", email: "", services: [], precedence: [], notes: [], members: [], walkIn: true };
}
