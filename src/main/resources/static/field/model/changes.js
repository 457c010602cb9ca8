// The groups of data that change together, as the office merges them.
import { addressLine } from "../parts/member.js";
import { grouped, shortDate, t } from "../parts/text.js";
import { clean, decodeNik, wrong } from "./rules.js";

export const FIELDS = {
  ADDRESS: ["street", "rt", "rw", "area", "postalCode"],
  CONTACT: ["phone", "email"],
  FACILITY: ["primaryFacility"],
  IDENTITY: ["nik", "name", "birthDate", "sex"],
  CLASS: ["wardClass"],
  FAMILY_STATUS: ["status", "statusReason"],
  SEGMENT: ["segment"],
  REHAB: ["arrearsMonths", "instalments"],
};

/** Of one person; the others are of the whole family. */
export const personal = (group) => ["FACILITY", "IDENTITY", "FAMILY_STATUS"].includes(group);

export const valueOf = (family, member, group) =>
  ({ ADDRESS: family.address, CONTACT: family, CLASS: family.members[0], SEGMENT: family.members[0], REHAB: family })[group] ?? member;

/** The first day a change counts. @param happened when it happened, where the officer was told */
export function effective(group, today, happened) {
  if (!["FACILITY", "CLASS", "SEGMENT"].includes(group)) return happened || today;
  const [year, month] = today.split("-").map(Number);
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}

/** What the officer saw. A NIK this tablet does not have in full was not seen. */
export function seen(family, member, group) {
  const value = valueOf(family, member, group);
  const fields = FIELDS[group].filter((field) => field !== "nik" || value.nik);
  return Object.fromEntries(fields.map((field) => [field, value[field] ?? ""]));
}

/** What the officer wants; an empty NIK that was not seen is none. */
export function given(values, group, old) {
  const fields = FIELDS[group].filter((field) => field !== "nik" || "nik" in old || clean(values.nik));
  const number = (field) => field === "phone" || field === "nik";
  return Object.fromEntries(fields.map((field) => [field, number(field) ? clean(values[field]) : (values[field] ?? "").trim()]));
}

/** A NIK may stay unseen; one that was seen is not emptied, and none has a date that is none. */
export function wrongNik(nik, wasSeen) {
  if (clean(nik)) return decodeNik(nik) ? [] : [wrong("nik", "field.error.nik")];
  return wasSeen ? [wrong("nik", "field.error.nik-required")] : [];
}

/** In words, as it stands. */
export function before(family, member, group) {
  const ward = family.members[0]?.wardClass;
  const identity = [member.nik ? grouped(member.nik) : member.nikMasked, member.name, shortDate(member.birthDate), t(`field.sex.${member.sex}`)];
  return {
    ADDRESS: addressLine(family.address),
    CONTACT: `${family.phone ?? ""} ${family.email ?? ""}`,
    FACILITY: member.facilityName,
    IDENTITY: identity.filter(Boolean).join(", "),
    CLASS: ward ? t(`field.ward-class.${ward}`) : "–",
    FAMILY_STATUS: t(`field.status.${member.status}`),
    REHAB: family.arrearsMonths ? t("field.change.rehab-plan", family.arrearsMonths, family.instalments) : "–",
    SEGMENT: family.members[0]?.segment ? t(`field.segment.${family.members[0].segment}`) : "–",
  }[group];
}
