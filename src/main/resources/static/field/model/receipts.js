// What a family takes home: one slip for each thing that was done for it at this visit.
const SERVICES = {
  REGISTER_FAMILY: "REGISTRATION",
  ADD_MEMBER: "REGISTRATION",
  CHANGE_DATA: "DATA_CHANGE",
  CHANGE_FACILITY: "FACILITY_CHANGE",
  PRINT_CARD: "CARD",
  REPRINT_CARD: "CARD",
  OPEN_COMPLAINT: "COMPLAINT",
  GIVE_INFORMATION: "INFORMATION",
};

/** [{op, service, ticket?, due?, onHand, told, refused}], the newest first; `due` comes from the package. */
export function receiptsOf({ entries, services, categories }, family) {
  return entries
    .filter(({ op }) => SERVICES[op.type] && isOf(op, family))
    .map(({ op, receipt }) => {
      const service = SERVICES[op.type];
      const ticket = service === "COMPLAINT" ? op.entity.slice("COMPLAINT/".length) : undefined;
      const promised = ticket ? categories.find(({ code }) => code === op.set.category) : services.find(({ code }) => code === service);
      return { op, service, ticket, due: promised?.due, onHand: service === "CARD", told: service === "INFORMATION", refused: receipt?.r === "REJECTED" };
    })
    .reverse();
}

function isOf(op, { familyCard, members }) {
  if (op.type === "OPEN_COMPLAINT") return op.set.familyCard === familyCard;
  if (op.entity.startsWith("FAMILY/")) return op.entity.slice(7) === familyCard;
  return members.some(({ id }) => op.entity === `MEMBER/${id}`);
}
