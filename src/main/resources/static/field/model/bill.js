// The contribution of a family that pays by itself, from the tables the package carries.
import { inForce } from "./judgement.js";

const NOT_PAID_FOR = ["died", "moved-abroad", "registered-twice"];

/** As of a day; null for whom somebody else pays and where no tariff is known; else {persons, each, first: {from, until} while the first payment is awaited} */
export function bill({ contributions = [], rules = [] }, { members }, day) {
  const { segment, wardClass, statusReason, facilitySince } = members[0] ?? {};
  const rule = inForce(rules, day).find(({ kind }) => kind === "FIRST_PAYMENT");
  const pays = rule ? rule.parameters.segments.split("|") : ["PBPU", "BP"];
  const tariff = contributions.findLast((one) => one.wardClass === wardClass && (one.validFrom ?? "") <= day);
  if (!pays.includes(segment) || !tariff) return null;
  const persons = members.filter((member) => !NOT_PAID_FOR.includes(member.statusReason)).length;
  const awaited = rule && (statusReason === "awaiting-first-payment" || statusReason === undefined);
  const since = facilitySince ?? day;
  const first = awaited ? { from: after(since, rule.parameters.from), until: after(since, rule.parameters.to) } : null;
  return { persons, each: tariff.amount - tariff.stateShare, first };
}

/** One per bank, of the head's number; none while the number is provisional. */
export function accounts({ accounts: banks = [] }, { members }) {
  const number = members[0]?.number;
  return number ? banks.map(({ bank, prefix }) => ({ bank, number: prefix + number.slice(-11) })) : [];
}

function after(day, days) {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + Number(days));
  return date.toISOString().slice(0, 10);
}
