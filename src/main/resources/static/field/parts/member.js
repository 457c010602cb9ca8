// How a member is written on the screen and on the card.
import { stepOf } from "../model/information.js";
import { link } from "./bind.js";
import { grouped, shortDate, t, worded } from "./text.js";

export function addressLine({ street, rt, rw, area, postalCode }) {
  const neighbourhood = [rt && `RT ${rt}`, rw && `RW ${rw}`].filter(Boolean).join("/");
  return [street, neighbourhood, area, postalCode].filter(Boolean).join(", ");
}

/** With the name of the place where the tablet knows it. */
export function placedAddress({ visit }, { address }) {
  const area = address.area === visit.areaCode ? visit.areaName : address.area;
  return addressLine({ ...address, area });
}

export function pendingText({ pending }) {
  if (pending === "office") return t("field.family.at-office");
  return pending === "tablet" ? t("field.family.waits") : "";
}

export const facilityName = (model, code) => model.facilities.find((one) => one.code === code)?.name ?? code;

export function numberText({ number, provisionalNumber }) {
  if (number) return t("field.family.number", grouped(number));
  return provisionalNumber ? t("field.family.provisional", provisionalNumber) : "";
}

export function described(model, family, member) {
  const here = { v: model.visit.id, f: family.ref, m: member.id };
  const step = stepOf(model, member);
  return {
    ...member,
    relationText: t(`field.relation.${member.relation}`),
    birthText: shortDate(member.birthDate),
    classText: member.wardClass ? t(`field.ward-class.${member.wardClass}`) : "–",
    nikText: member.nik ? grouped(member.nik) : t("field.family.no-nik"),
    numberText: numberText(member),
    facilityName: member.facilityName ?? facilityName(model, member.primaryFacility),
    statusText: t(`field.status.${member.status}`),
    saidText: step && worded(step, "said"),
    nextText: step && worded(step, "next"),
    sourceText: step?.source,
    pendingText: pendingText(member),
    card: link("card", here),
    facility: link("change", { ...here, group: "FACILITY" }),
    identity: link("change", { ...here, group: "IDENTITY" }),
    standing: link("change", { ...here, group: "FAMILY_STATUS" }),
  };
}
