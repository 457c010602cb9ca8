// The cards themselves, as they are seen and as they are printed.
import { qrcode } from "../vendor/qr.js";
import { list, part, template } from "./bind.js";
import { facilityName, placedAddress } from "./member.js";
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
    addressText: placedAddress(model, family),
    facilityName: member.facilityName ?? facilityName(model, member.primaryFacility),
    copyText: t("field.card.copy", copy),
    printedText: t("field.card.printed", moment(new Date().toISOString())),
  };
}

/** @param cards with `code`, what the QR code says, where the print is recorded */
export function showFaces(cards, layout) {
  part("faces").dataset.layout = layout;
  document.documentElement.dataset.print = layout;
  list(part("faces"), template("face"), cards, (node, { code }) => code && draw(node.querySelector("svg"), code));
}

const QUIET = 4;

function draw(svg, text) {
  const code = qrcode(0, "L");
  code.addData(text);
  code.make();
  const size = code.getModuleCount();
  const dots = [];
  for (let y = 0; y < size; y++) for (let x = 0; x < size; x++) if (code.isDark(y, x)) dots.push(`M${x} ${y}h1v1h-1z`);
  svg.setAttribute("viewBox", `${-QUIET} ${-QUIET} ${size + 2 * QUIET} ${size + 2 * QUIET}`);
  svg.querySelector("path").setAttribute("d", dots.join(""));
}
