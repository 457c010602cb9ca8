// What the tablet checks before it says Tersimpan; the server checks the same again.

const digits = (text) => (text ?? "").replace(/[\s.-]/g, "");

export const clean = digits;

/** @returns null when the text is no NIK, else {sex, day, month, year}: the two last digits of the year */
export function decodeNik(text) {
  const nik = digits(text);
  if (!/^\d{16}$/.test(nik) || nik.endsWith("0000")) return null;
  const raw = Number(nik.slice(6, 8));
  const [day, month, year] = [raw > 40 ? raw - 40 : raw, Number(nik.slice(8, 10)), Number(nik.slice(10, 12))];
  const real = (century) => {
    const date = new Date(Date.UTC(century + year, month - 1, day));
    return date.getUTCDate() === day && date.getUTCMonth() === month - 1;
  };
  return day > 0 && (real(1900) || real(2000)) ? { sex: raw > 40 ? "FEMALE" : "MALE", day, month, year } : null;
}

/** The birth date a NIK was most likely made from: never in the future. */
export function birthDateOf(nik, today) {
  const found = decodeNik(nik);
  if (!found) return null;
  const two = (part) => String(part).padStart(2, "0");
  const date = (century) => `${century + found.year}-${two(found.month)}-${two(found.day)}`;
  return date(2000) <= today ? date(2000) : date(1900);
}

/** The first two digits of an area: provinces, older ones too, and 99 for what is invented. */
const PROVINCES = new Set(
  "11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 54 61 62 63 64 65 71 72 73 74 75 76 81 82 91 92 93 94 95 96 97 99".split(" "),
);

/** Warnings, never errors: the NIK keeps the values of its first day. */
export function nikWarnings(nik, { birthDate, sex }) {
  const found = decodeNik(nik);
  if (!found) return [];
  const warnings = PROVINCES.has(clean(nik).slice(0, 2)) ? [] : ["field.warning.area"];
  const [year, month, day] = (birthDate ?? "").split("-").map(Number);
  const same = found.day === day && found.month === month && found.year === year % 100;
  if (birthDate && !same) warnings.push("field.warning.birth-date");
  if (sex && sex !== found.sex) warnings.push("field.warning.sex");
  return warnings;
}

export const isFamilyCard = (text) => /^\d{16}$/.test(digits(text));
export const isPhone = (text) => /^(\+?62|0)8\d{7,12}$/.test(digits(text));
export const isEmail = (text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
export const isArea = (text) => /^\d{2}\.\d{2}\.\d{2}\.\d{4}$/.test(text);

/** One error: {field, key}. */
export const wrong = (field, key, ...values) => ({ field, key, values });

export function required(values, ...fields) {
  return fields.filter((field) => !String(values[field] ?? "").trim()).map((field) => wrong(field, "field.error.required"));
}
