// The lock of the store: what goes into IndexedDB passes `encode`, what comes out `decode`. The keys are in memory
// only, while the tablet is unlocked; `place` (store and key) is part of every lock, so no record fits another's place.
import { sealTo, unseal } from "./sealed.js";

/** Nobody has unlocked the tablet: what lies on it cannot be read. */
export class Locked extends Error {}

/** {data, names, inbox}: AES-GCM key, HMAC key, private key of the inbox; each without a way out of the browser. */
let keys;
let inbox;

export function hold(opened) {
  keys = opened;
}

export const held = () => keys;

/** The public half of what `keys.inbox` opens: answers that come while the tablet is locked go there. */
export function useInbox(publicKey) {
  inbox = publicKey;
}

/** @param place `store/key` of the record */
export async function encode(value, place = "") {
  const bytes = utf8(JSON.stringify(value));
  if (!keys && inbox) return sealTo(inbox, bytes, place);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const ct = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: utf8(place) }, opened().data, bytes);
  return { iv, ct };
}

export async function decode(stored, place = "") {
  if (stored === undefined) return undefined;
  const { data, inbox: mine } = opened();
  const plain = stored.from
    ? await unseal(mine, stored, place)
    : await crypto.subtle.decrypt({ name: "AES-GCM", iv: stored.iv, additionalData: utf8(place) }, data, stored.ct);
  return JSON.parse(new TextDecoder().decode(plain));
}

/** The same name always gives the same letters, which tell nothing to who has no key. */
export async function blind(name) {
  return hex(await crypto.subtle.sign("HMAC", opened().names, utf8(name)));
}

/** @param content text or bytes */
export async function sha256(content) {
  return hex(await crypto.subtle.digest("SHA-256", typeof content === "string" ? utf8(content) : content));
}

/** JSON with sorted keys and no spaces: the same value always gives the same text. */
export function canonical(value) {
  return JSON.stringify(value, (_key, part) =>
    part && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

function opened() {
  if (!keys) throw new Locked("locked");
  return keys;
}

const utf8 = (text) => new TextEncoder().encode(text);
const hex = (buffer) => [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
