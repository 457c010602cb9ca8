// The seam where the store gets its lock: what goes into IndexedDB passes `encode`, what comes out `decode`.
// In this build both are the identity, and the screen says so: for demo data only.

export async function encode(value) {
  return value;
}

export async function decode(stored) {
  return stored;
}

export async function sha256(text) {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** JSON with sorted keys and no spaces: the same value always gives the same text. */
export function canonical(value) {
  return JSON.stringify(value, (_key, part) =>
    part && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
