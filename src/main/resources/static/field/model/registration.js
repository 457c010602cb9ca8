// A whole family card registers together: one head, one class, every person complete.
import { judge } from "./judgement.js";
import { applying } from "./situation.js";
import { clean, decodeNik, isArea, isEmail, isPhone, required, wrong } from "./rules.js";

const PERSON = ["name", "birthDate", "sex", "relation", "primaryFacility"];

/** Fields of applicant i are called `${i}.name`, `${i}.nik`, … */
export function applicants(values) {
  const rows = new Set(Object.keys(values).filter((key) => /^\d+\./.test(key)).map((key) => key.split(".")[0]));
  return [...rows].map((row) => ({
    row,
    ...Object.fromEntries([...PERSON, "nik", "motherNik"].map((field) => [field, (values[`${row}.${field}`] ?? "").trim()])),
  }));
}

/** What the rules say of this registration, or of these newcomers to a family. */
export const judged = (act, values, today, rules = []) => judge(rules, applying(act, today, applicants(values), values));

export function checkRegistration(values, today, taken = new Set(), rules = []) {
  const people = applicants(values);
  return [
    ...required(values, "street", "area", "phone", "segment", "wardClass"),
    ...(values.area && !isArea(values.area) ? [wrong("area", "field.error.area")] : []),
    ...(values.phone && !isPhone(values.phone) ? [wrong("phone", "field.error.phone")] : []),
    ...(values.email && !isEmail(values.email) ? [wrong("email", "field.error.email")] : []),
    ...people.flatMap((person) => checkPerson(person, today)),
    ...refusals(judged("REGISTER", values, today, rules)),
    ...checkDoubles(people, taken),
  ];
}

/** Into a family that has its head already. */
export function checkNewcomers(values, today, taken = new Set(), rules = []) {
  const people = applicants(values);
  const refused = refusals(judged("ADD", values, today, rules));
  return [...people.flatMap((person) => checkPerson(person, today)), ...refused, ...checkDoubles(people, taken)];
}

function checkPerson(person, today) {
  const at = (field) => `${person.row}.${field}`;
  const missing = PERSON.filter((field) => !person[field]).map((field) => wrong(at(field), "field.error.required"));
  const future = person.birthDate > today ? [wrong(at("birthDate"), "field.error.future")] : [];
  const nik = person.nik && !decodeNik(person.nik) ? [wrong(at("nik"), "field.error.nik")] : [];
  return [...missing, ...future, ...nik];
}

const FIELD = { ONE_HEAD: "relation", NO_NIK: "nik", AGE_LIMIT: "birthDate", WHOLE_FAMILY: "onCard", CLASSES_OFFERED: "wardClass", AUTODEBIT: "accountBank" };
const AT = {
  "mother-nik-missing": "motherNik",
  "account-not-needed": "accountBank",
  "account-bank": "accountBank",
  "account-number": "accountNumber",
  "account-holder": "accountHolder",
  "account-agreed": "accountAgreed",
};

/** At the field where it can be mended. */
function refusals(findings) {
  return findings
    .filter(({ severity }) => severity === "REFUSE")
    .map(({ rule, key, person, values }) => {
      const field = AT[key.replace("refusal.", "")] ?? FIELD[rule.kind];
      return wrong(person === undefined ? field : `${person}.${field}`, key, ...values);
    });
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
    ...(values.onCard?.trim() ? { onCard: values.onCard.trim() } : {}),
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
