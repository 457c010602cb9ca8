// A whole family card registers together: one head, one class, every person complete.
import { ageInMonths, clean, decodeNik, isArea, isEmail, isPhone, required, wrong } from "./rules.js";

const PERSON = ["name", "birthDate", "sex", "relation", "primaryFacility"];

/** Fields of applicant i are called `${i}.name`, `${i}.nik`, … */
export function applicants(values) {
  const rows = new Set(Object.keys(values).filter((key) => /^\d+\./.test(key)).map((key) => key.split(".")[0]));
  return [...rows].map((row) => ({
    row,
    ...Object.fromEntries([...PERSON, "nik", "motherNik"].map((field) => [field, (values[`${row}.${field}`] ?? "").trim()])),
  }));
}

export function checkRegistration(values, today, taken = new Set()) {
  const people = applicants(values);
  return [
    ...required(values, "street", "area", "phone", "segment", "wardClass"),
    ...(values.area && !isArea(values.area) ? [wrong("area", "field.error.area")] : []),
    ...(values.phone && !isPhone(values.phone) ? [wrong("phone", "field.error.phone")] : []),
    ...(values.email && !isEmail(values.email) ? [wrong("email", "field.error.email")] : []),
    ...people.flatMap((person) => checkPerson(person, today)),
    ...checkHeads(people),
    ...checkDoubles(people, taken),
  ];
}

/** Into a family that has its head already. */
export function checkNewcomers(values, today, taken = new Set()) {
  const people = applicants(values);
  const heads = people.filter(({ relation }) => relation === "HEAD").map(({ row }) => wrong(`${row}.relation`, "field.error.two-heads"));
  return [...people.flatMap((person) => checkPerson(person, today)), ...heads, ...checkDoubles(people, taken)];
}

function checkPerson(person, today) {
  const at = (field) => `${person.row}.${field}`;
  const missing = PERSON.filter((field) => !person[field]).map((field) => wrong(at(field), "field.error.required"));
  const future = person.birthDate > today ? [wrong(at("birthDate"), "field.error.future")] : [];
  return [...missing, ...future, ...checkNumbers(person, today, at)];
}

/** A newborn may lack a NIK for three months; then the mother's is asked. */
function checkNumbers(person, today, at) {
  if (person.nik) return decodeNik(person.nik) ? [] : [wrong(at("nik"), "field.error.nik")];
  const newborn = person.birthDate && person.birthDate <= today && ageInMonths(person.birthDate, today) < 3;
  if (!newborn) return [wrong(at("nik"), "field.error.nik-required")];
  return decodeNik(person.motherNik) ? [] : [wrong(at("motherNik"), "field.error.mother-nik")];
}

function checkHeads(people) {
  const heads = people.filter(({ relation }) => relation === "HEAD");
  if (heads.length === 1) return [];
  return [wrong(`${(heads[1] ?? people[0])?.row ?? 0}.relation`, heads.length ? "field.error.two-heads" : "field.error.no-head")];
}

function checkDoubles(people, taken) {
  const seen = new Set(taken);
  return people.flatMap(({ row, nik }) => {
    const number = clean(nik);
    const double = number && seen.has(number);
    seen.add(number);
    return double ? [wrong(`${row}.nik`, "field.error.nik-double")] : [];
  });
}

/** The operation's body; `numbers` are the provisional numbers, one each. */
export function registration(values, numbers, ids) {
  return {
    address: {
      street: values.street.trim(),
      rt: values.rt ?? "",
      rw: values.rw ?? "",
      area: values.area,
      postalCode: values.postalCode ?? "",
    },
    phone: clean(values.phone),
    email: values.email ?? "",
    segment: values.segment,
    wardClass: values.wardClass,
    ...added(values, numbers, ids),
  };
}

export function added(values, numbers, ids) {
  return {
    applicants: applicants(values).map(({ row, nik, motherNik, ...person }, index) => ({
      id: ids[index],
      nik: clean(nik) || null,
      motherNik: clean(nik) ? null : clean(motherNik) || null,
      ...person,
      provisionalNumber: numbers[index],
      ...(values[`${row}.twin`] === "DIFFERENT" ? { notTheSame: values[`${row}.twinReason`].trim() } : {}),
    })),
  };
}
