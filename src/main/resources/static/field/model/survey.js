// What families say of the service, as counts: no time, no order, and nobody can tell who gave which two answers.

export const STYLE = ["FRIENDLY", "POLITE", "CLEAR", "COMFORTABLE", "FAIR"];
export const ELEMENTS = ["REQUIREMENTS", "PROCEDURE", "TIME", "COST", "PRODUCT", "COMPETENCE", "BEHAVIOUR", "COMPLAINTS", "FACILITIES"];

/** Of fewer families the counts could tell who said what: they never leave the tablet. */
export const FEWEST = 5;

/** [lowest answer, how many answers]; the others go from 1 to 4. */
const RANGE = { NPS: [0, 11], SKM: [9, 28] };

/** @param chance which of the first `every` taps is the first to be asked more; it stays in the urn */
export const newUrn = (id, until, chance) => ({ id, until, chance, families: 0, counts: {} });

/** @param answers {question: answer}; of the nine elements all or none count */
export function drop(urn, answers) {
  const counts = { ...urn.counts };
  for (const [question, answer] of Object.entries(whole(answers))) {
    const [lowest, size] = RANGE[question] ?? [1, 4];
    const given = counts[question] ?? Array(size).fill(0);
    counts[question] = given.map((count, i) => (i === answer - lowest ? count + 1 : count));
  }
  return { ...urn, counts };
}

function whole(answers) {
  const nine = ELEMENTS.filter((element) => answers[element]);
  if (nine.length === ELEMENTS.length) return { ...answers, SKM: nine.reduce((sum, element) => sum + answers[element], 0) };
  return Object.fromEntries(Object.entries(answers).filter(([question]) => !ELEMENTS.includes(question)));
}

export const taps = ({ counts }) => (counts.SATISFACTION ?? []).reduce((sum, count) => sum + count, 0);

/** Whether the one who tapped last is asked the nine elements: every so many-th, from a beginning only the urn knows. */
export const isSampled = (urn, every) => (taps(urn) + urn.chance) % every === 0;

export const isEmptied = (urn, entries) => entries.some(({ op }) => op.set.urn === urn.id);
export const leaves = (urn) => urn.families >= FEWEST && taps(urn) > 0;
