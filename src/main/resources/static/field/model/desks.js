// Several desks, one hall: what the office told of each desk's queue, and on top what was done here and not told back yet.

/** The tickets with a newer one in the place of what that desk did before. */
export const told = (queue = [], ticket) => [...queue.filter((one) => !isSame(one, ticket)), ticket];

const isSame = (one, { desk, number }) => one.desk === desk && one.number === number;

/**
 * Gives each family its `queue` and its `tickets`; the numbers of families this tablet does not know stand in
 * `model.others`. @param steps of this tablet, the oldest first: [{card, op, receipt}]
 */
export function seat(model, steps) {
  const { desk } = model.visit;
  const rest = new Set(model.queue ?? []);
  for (const family of model.families) {
    const own = steps.filter(({ card }) => card === family.familyCard);
    const heard = ticketsOf(rest, family.familyCard, own.map(({ op }) => op.set.number));
    heard.forEach((ticket) => rest.delete(ticket));
    sit(family, withOwn(heard, own, desk), desk);
  }
  model.others = byFirst([...rest]).map((tickets) => sit({ elsewhere: true }, tickets, desk));
}

/** By its card, or by a number that was given here: what several desks gave one family has its first number in common. */
function ticketsOf(queue, card, numbers) {
  const all = [...queue];
  const firsts = all.filter(({ number }) => numbers.includes(number)).map(({ first }) => first);
  return all.filter(({ family, first }) => family === card || firsts.includes(first));
}

function byFirst(tickets) {
  const firsts = [...new Set(tickets.map(({ first }) => first))];
  return firsts.map((wanted) => tickets.filter(({ first }) => first === wanted));
}

/** What was done here wins until the office has told it back; then the office's order counts. */
function withOwn(heard, own, desk) {
  let tickets = heard;
  for (const { op, receipt } of own) {
    const { number, lane, state } = op.set;
    const here = (one) => isSame(one, { desk, number });
    if (heard.find(here)?.rev >= Number(receipt?.facts?.rev ?? Infinity)) continue;
    const known = tickets.find(here);
    const at = { ...known?.at, [state]: op.dev.t };
    tickets = told(tickets, { first: number, ...known, desk, number, lane, state, at, rev: Infinity });
  }
  return tickets;
}

/** Of several numbers the one of this desk, then one that is not done with, then the latest. */
function sit(family, tickets, desk) {
  const numbers = [...new Set(tickets.map(({ number }) => number))];
  const lines = numbers.map((number) => tickets.filter((one) => one.number === number).sort((a, b) => a.rev - b.rev));
  const weight = (line) => (line.some((one) => one.desk === desk) ? 4 : 0) + (isOpen(line.at(-1)) ? 2 : 0);
  const sorted = lines.sort((a, b) => weight(b) - weight(a) || b.at(-1).rev - a.at(-1).rev);
  family.tickets = tickets;
  if (sorted.length > 0) family.queue = queueOf(sorted[0]);
  return family;
}

const isOpen = ({ state }) => state === "ARRIVED" || state === "CALLED";

function queueOf(line) {
  const { number, lane, state, desk } = line.at(-1);
  return { ...Object.assign({}, ...line.map(({ at }) => at)), number, lane, state, desk };
}

/** What other desks did with a family beyond what its own number says: to be told, and asked about before it is called. */
export const elsewhere = ({ tickets = [] }, desk) => tickets.filter((one) => one.desk !== desk && one.state !== "ABSENT");

/** Called or served at another desk. */
export const takenElsewhere = (family, desk) => elsewhere(family, desk).filter(({ state }) => state !== "ARRIVED");

const servings = ({ tickets = [] }) => tickets.filter(({ state }) => state === "SERVED");
export const isServed = (family) => servings(family).length > 0;
export const isServedTwice = (family) => servings(family).length > 1;
