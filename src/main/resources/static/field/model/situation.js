// What the rules need to know: of a form's people, or of a family as it stands on this tablet.
import { decodeNik } from "./rules.js";

/** Rows of a registration. Who has no date of birth yet is taken for an adult. */
export const applying = (act, day, people, { segment, wardClass, onCard }) => ({
  act,
  day,
  segment,
  wardClass,
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

/** @param more who, wanted, reason, letter */
export function standing(act, day, { members, classSince }, more) {
  const people = members.map((one) => ({ ...one, born: one.birthDate, nik: Boolean(one.nik || one.nikMasked), motherNik: true }));
  return { act, day, segment: members[0]?.segment, wardClass: members[0]?.wardClass, classSince, people, ...more };
}
