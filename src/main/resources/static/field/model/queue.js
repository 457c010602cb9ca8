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

/** Whom a desk calls next: who waits at the other desk is called there. */
export const nextAt = (families, desk = 0) => atDesk(board(families).waiting, desk)[0];

/** Where a family stands: who waits, where the number was given; who was called, where that was. */
export const deskOf = ({ queue: { state, number, desk } }) => (state === "ARRIVED" ? undefined : desk) ?? deskOfNumber(number);
export const deskOfNumber = (number) => Math.floor(number / DESK);
const atDesk = (families, desk) => families.filter((family) => deskOf(family) === desk);

/** Each desk (tablet) of a visit has its own thousand: what two of them give out without a network never collides. */
export const nextNumber = (families, desk = 0) =>
  1 + Math.max(desk * DESK, ...families.flatMap(numbersOf).filter((number) => deskOfNumber(number) === desk));

const numbersOf = ({ queue, tickets = [] }) => [queue, ...tickets].flatMap((one) => one?.number ?? []);

const DESK = 1000;

/** `A007`: the desk's letter, the number at that desk. */
export const numberText = (number) => number && deskLetter(deskOfNumber(number)) + String(number % DESK).padStart(3, "0");
export const deskLetter = (desk = 0) => String.fromCharCode(65 + desk);

/** What a hall may see: numbers only, of every desk that is known of; each desk has its own line. */
export function shownOn(families, own = 0) {
  const { serving, waiting } = board(families);
  const desks = [...new Set([own, ...serving.map(deskOf), ...waiting.map(deskOf)])].sort();
  const ticket = ({ queue: { number, lane } }) => ({ number: numberText(number), first: lane === "PRIORITY" });
  return {
    serving: serving.map((one) => ({ ...ticket(one), desk: deskLetter(deskOf(one)) })),
    next: desks.flatMap((desk) => atDesk(waiting, desk).slice(0, NEXT).map(ticket)),
    lines: desks.map((desk) => ({ desk: deskLetter(desk), own: desk === own, waiting: atDesk(waiting, desk).length })),
  };
}

const NEXT = 6;

/** Who is elderly, pregnant, nursing or disabled comes first, as announced in the request or seen at the door. */
export const laneOf = ({ precedence }) => ((precedence ?? []).length > 0 ? "PRIORITY" : "REGULAR");

export const minutes = (from, to) => Math.max(0, Math.round((new Date(to) - new Date(from)) / 60_000));

/** Blank cards on the table: those counted at the start, less the plastic ones printed since. */
export function blanksLeft({ started, cardStock, entries }) {
  const printed = entries.filter(({ op }) => op.type.endsWith("PRINT_CARD") && op.set.layout === "CR80").length;
  return (started?.checklist.cards ?? cardStock ?? 0) - printed;
}
