// What a complainant takes home to ask where the complaint stands: the office makes the same code from the same id.
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Ten characters of an operation's id, as `StatusCode` makes them. */
export async function statusCode(opId) {
  const text = new TextEncoder().encode(`mcs-oc/complaint-status/${opId}`);
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", text));
  const code = [...hash.slice(0, 10)].map((byte) => LETTERS[byte & 31]).join("");
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}

/** The page that asks for both; the code stands in no address. */
export const statusAddress = (ticket, origin = location.origin) => `${origin}/complaints/status?ticket=${ticket}`;
