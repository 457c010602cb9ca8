// A family card names its head first, then wife or husband, then the children: what is plain is filled in to be compared
// with the paper, what is not stays open.
const APART = { least: 15, most: 45 };

/** @returns a relation, or "" where it is not plain; `others` are the people of the rows above */
export function likelyRelation({ birthDate, sex }, others) {
  if (others.length === 0) return "HEAD";
  const head = others.find(({ relation }) => relation === "HEAD");
  if (!head?.birthDate || !head.sex || !birthDate || !sex) return "";
  const younger = yearsBetween(head.birthDate, birthDate);
  if (younger >= APART.least) return younger <= APART.most ? "CHILD" : "";
  const married = others.some(({ relation }) => relation === "WIFE" || relation === "HUSBAND");
  if (married || younger <= -APART.least || sex === head.sex) return "";
  return head.sex === "MALE" ? "WIFE" : "HUSBAND";
}

const yearsBetween = (earlier, later) => (Date.parse(later) - Date.parse(earlier)) / 31_556_952_000;
