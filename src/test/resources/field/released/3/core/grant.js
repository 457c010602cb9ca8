// How long the tablet may be read without a word from the office. Counted from the last answer by the tablet's own
// clock, and by the latest time that clock ever showed: turning it back gains nothing.
export const GRANT = 72 * 3_600_000;
const MINUTE = 60_000;

/** The office has answered a signed request. */
export function contact(store, now) {
  return store.write(["meta"], (tx) => tx.objectStore("meta").put({ at: now, seen: now }, "contact"));
}

export async function expired(store, now) {
  const known = await store.get("meta", "contact");
  if (!known) return false;
  const seen = Math.max(known.seen, now);
  if (seen > known.seen + MINUTE) await store.put("meta", { ...known, seen }, "contact");
  return seen - known.at > GRANT;
}
