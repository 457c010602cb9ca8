// Who is next: the priority lane first, then by number.

export const LANES = ["PRIORITY", "REGULAR"];

const place = ({ queue }) => (queue.lane === "PRIORITY" ? 0 : 1_000_000) + queue.number;
const having = (families, state) => families.filter(({ queue }) => queue?.state === state);

export function board(families) {
  return {
    expected: families.filter(({ queue }) => !queue),
    waiting: having(families, "ARRIVED").sort((a, b) => place(a) - place(b)),
    serving: having(families, "CALLED").sort((a, b) => place(a) - place(b)),
    done: [...having(families, "SERVED"), ...having(families, "ABSENT")],
  };
}

export const nextNumber = (families) => 1 + Math.max(0, ...families.map(({ queue }) => queue?.number ?? 0));

/** Elderly, pregnant and disabled people come first, as announced in the request. */
export const laneOf = ({ precedence }) => ((precedence ?? []).length > 0 ? "PRIORITY" : "REGULAR");

export const minutes = (from, to) => Math.max(0, Math.round((new Date(to) - new Date(from)) / 60_000));
