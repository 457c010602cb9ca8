// What the rules need to know: of a form's people, or of a family as it stands on this tablet.
import { clean, decodeNik } from "./rules.js";

/** What was typed of an account to pay from; undefined where nothing was. */
export function accountOf({ accountBank: bank = "", accountNumber = "", accountHolder = "", accountAgreed }) {
  const [number, holder] = [clean(accountNumber), accountHolder.trim()];
  if (!bank && !number && !holder && !accountAgreed) return undefined;
  return { bank, digits: /^\d+$/.test(number) ? number.length : 0, holder: Boolean(holder), agreed: Boolean(accountAgreed) };
}

/** Rows of a registration. Who has no date of birth yet is taken for an adult. */
export const applying = (act, day, people, { segment, wardClass, onCard, ...more }) => ({
  act,
  day,
  segment,
  wardClass,
  account: accountOf(more),
  onCard: onCard ? Number(onCard) || 0 : undefined,
  people: people.map(({ row, name, relation, birthDate, nik, motherNik }) => ({
    id: row,
    name: name || "–",
    relation,
    born: birthDate || "1900-01-01",
    nik: Boolean(nik),
    motherNik: Boolean(decodeNik(motherNik)),
  })),
});

/** Whether there is an account only the office may know. @param more who, wanted, reason, letter */
export function standing(act, day, { members, classSince, account }, more) {
  const people = members.map((one) => ({ ...one, born: one.birthDate, nik: Boolean(one.nik || one.nikMasked), motherNik: true }));
  return { act, day, segment: members[0]?.segment, wardClass: members[0]?.wardClass, classSince, people, account: account !== false, ...more };
}
