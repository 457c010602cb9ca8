// The cards themselves, as they are seen and as they are printed.
import { list, part, template } from "./bind.js";
import { addressLine, facilityName } from "./member.js";
import { grouped, moment, shortDate, t } from "./text.js";

/** What stands on a member's next card, or on copy `copy`. */
export function cardOf(model, family, member, copy = (member.cardCopies ?? 0) + 1) {
  const number = member.number ?? member.provisionalNumber ?? "";
  return {
    ...member,
    number,
    provisional: !member.number,
    copyNo: copy,
    numberText: member.number ? grouped(number) : number,
    nikText: member.nik ? grouped(member.nik) : "–",
    birthText: shortDate(member.birthDate),
    addressText: addressOf(model, family),
    facilityName: member.facilityName ?? facilityName(model, member.primaryFacility),
    copyText: t("field.card.copy", copy),
    printedText: t("field.card.printed", moment(new Date().toISOString())),
  };
}

/** A card says the place by its name where the tablet knows it. */
function addressOf({ visit }, { address }) {
  const area = address.area === visit.areaCode ? visit.areaName : address.area;
  return addressLine({ ...address, area });
}

export function showFaces(cards, layout) {
  part("faces").dataset.layout = layout;
  document.documentElement.dataset.print = layout;
  list(part("faces"), template("face"), cards);
}
