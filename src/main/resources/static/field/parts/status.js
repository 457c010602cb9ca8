// What somebody takes home to ask where a service stands: the office makes the same code and number from the same id.
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Ten characters of an operation's id, as `StatusCode` makes them. */
export async function statusCode(opId) {
  const code = await letters(`mcs-oc/complaint-status/${opId}`, 10);
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}

/** The number of a slip that has no ticket, as `SlipNumber` makes it. */
export async function slipNumber(opId) {
  const number = await letters(`mcs-oc/slip-number/${opId}`, 8);
  return `MCS-${number.slice(0, 4)}-${number.slice(4)}`;
}

async function letters(text, count) {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return [...hash.slice(0, count)].map((byte) => LETTERS[byte & 31]).join("");
}

/** The page that asks for both; the code stands in no address. */
export const statusAddress = (ticket, origin = location.origin) => `${origin}/complaints/status?ticket=${ticket}`;
export const serviceAddress = (number, origin = location.origin) => `${origin}/promises/status?number=${number}`;
