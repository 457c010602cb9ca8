// How each kind of operation changes what the officer sees, before the office has answered and after.

const pendingOf = ({ sent, receipt }) => (receipt?.r === "CONFLICT_QUEUED" ? "office" : sent ? null : "tablet");
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
    const { number, lane, state } = entry.op.set;
    const family = familyIn(model, entry);
    family.queue = { ...family.queue, number, lane, state, [state]: entry.op.dev.t };
    family.headName ||= entry.op.set.headName;
  },
  GIVE_CONSENT(model, entry) {
    familyIn(model, entry).consent = { at: entry.op.dev.t, ...entry.op.set };
  },
  REGISTER_FAMILY(model, entry) {
    const { address, phone, email, segment, wardClass, applicants } = entry.op.set;
    const pending = pendingOf(entry);
    const members = applicants.map((one) => ({
      ...one,
      number: entry.receipt?.facts?.[one.id] ?? null,
      segment,
      wardClass,
      status: "UNCATEGORISED",
      revision: 0,
      cardCopies: 0,
      pending,
    }));
    const headName = members.find(({ relation }) => relation === "HEAD")?.name;
    Object.assign(familyIn(model, entry), { known: true, headName, address, phone, email, members, pending });
  },
  CHANGE_DATA(model, entry) {
    const { group, fields } = entry.op.set;
    const family = model.families.find(({ members }) => members.some(({ id }) => id === idOf(entry)));
    if (!family) return;
    if (group === "ADDRESS") Object.assign(family.address, fields);
    else Object.assign(family, fields);
    family.pending = pendingOf(entry) ?? family.pending;
    raise(family.members.find(({ id }) => id === idOf(entry)), entry);
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
    model.complaints.push({ ticket: idOf(entry), at: entry.op.dev.t, ...entry.op.set, due: facts.due });
  },
};

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
