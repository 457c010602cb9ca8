// What the desk tells who only asks: what a status means and what to do next; answers found by their words.

/** The row of the package for a person's status; undefined in an older package, or for a reason nobody has explained. */
export const stepOf = ({ information }, { status, statusReason }) =>
  information?.steps.find(({ reason }) => reason === (statusReason || status));

/** Every word that was typed must stand somewhere; whoever has them all in the title comes first, else the order stays. */
export function found(items, typed, title, rest) {
  const words = plain(typed).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const holds = (text) => words.every((word) => plain(text).includes(word));
  const all = items.filter((item) => holds(`${title(item)} ${rest(item)}`));
  const first = all.filter((item) => holds(title(item)));
  return [...first, ...all.filter((item) => !first.includes(item))];
}

const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
