// Is this person on record already? The office asks the same again, over all families.

export const ALIKE = 0.92;

/** Small letters without accents, points and double spaces. */
export const normalised = (name) =>
  (name ?? "").normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z0-9]+/g, " ").trim();

/** Jaro-Winkler of two texts, from 0 to 1. */
export function likeness(one, other) {
  if (one === other && one) return 1;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  const reach = Math.max(Math.floor(long.length / 2) - 1, 0);
  const taken = new Array(long.length).fill(false);
  const mine = [...short].filter((letter, i) => {
    for (let k = Math.max(0, i - reach); k < Math.min(i + reach + 1, long.length); k++) {
      if (!taken[k] && long[k] === letter) return (taken[k] = true);
    }
    return false;
  });
  if (mine.length === 0) return 0;
  const theirs = [...long].filter((_letter, k) => taken[k]);
  const swapped = mine.filter((letter, i) => letter !== theirs[i]).length / 2;
  const m = mine.length;
  const jaro = (m / short.length + m / long.length + (m - swapped) / m) / 3;
  return jaro < 0.7 ? jaro : jaro + 0.1 * prefix(short, long) * (1 - jaro);
}

function prefix(one, other) {
  let common = 0;
  while (common < Math.min(4, one.length) && one[common] === other[common]) common++;
  return common;
}

const DAY = 86_400_000;

/** The same NIK; else names alike and born the same day, or a day apart of the same mother. */
export function samePerson(one, other) {
  if (one.nik && one.nik === other.nik) return true;
  const days = Math.abs(new Date(one.birthDate) - new Date(other.birthDate)) / DAY;
  const mother = Boolean(one.motherNik) && one.motherNik === other.motherNik;
  const born = days === 0 || (days === 1 && mother);
  return born && likeness(normalised(one.name), normalised(other.name)) >= ALIKE;
}

/** The first member of another family on this tablet who may be this person: {family, member}, or null. */
export function twinOf(person, families, familyCard) {
  for (const family of families) {
    if (family.familyCard === familyCard) continue;
    const member = family.members.find((one) => samePerson(person, one));
    if (member) return { family, member };
  }
  return null;
}
