// A sheet of paper that is entered later: its number, and the time on it, travel in the address from page to page.
const ALONG = ["GIVE_CONSENT", "QUEUE_FAMILY"];

/** Eight digits, the last one for checking (Luhn). */
export function isSlip(text) {
  if (!/^\d{8}$/.test(text)) return false;
  const sum = [...text].reverse().reduce((all, digit, i) => all + folded(Number(digit) * (i % 2 === 0 ? 1 : 2)), 0);
  return sum % 10 === 0;
}

const folded = (number) => (number > 9 ? number - 9 : number);

/** The service this tablet has already saved from a slip, unless the office refused it. */
export function enteredFrom(entries, slip) {
  return entries.find(({ op, receipt }) => op.paper?.slip === slip && !ALONG.includes(op.type) && receipt?.r !== "REJECTED");
}

/** {slip, at, entered} of an address; undefined where nothing comes from paper. */
export function paperOf({ slip, at }, entries) {
  return isSlip(slip ?? "") && at ? { slip, at, entered: Boolean(enteredFrom(entries, slip)) } : undefined;
}

export const slipShown = (slip) => `${slip.slice(0, 7)}-${slip.slice(7)}`;
