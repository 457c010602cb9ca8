// From locked to open and back. Each try is written down before it is made, so killing the browser gives no more tries;
// after ten wrong ones nothing opens any more, while what waits for the office stays and is still sent.
import { blind, hold, useInbox } from "./crypto.js";
import { encryptAll, isClear } from "./encrypting.js";
import { WrongSecret, inboxOf, newKeys, openKeys } from "./keys.js";

export const MOST_TRIES = 10;
export const SHORTEST_PASSPHRASE = 10;

/** Ten wrong secrets: the wraps are gone, what they protected cannot be read again. */
export class Destroyed extends Error {}

export const isPin = (text) => /^\d{6}$/.test(text);

/**
 * Makes the keys of a new store and holds them.
 * @param secrets {secret, pin, prf?, spare?}: passphrase (or, with a passkey, the PIN itself, and the passphrase behind it)
 * @returns what is stored in clear under meta/protection
 */
export async function protect({ secret, pin, prf, spare }, cost) {
  const { keys, protection } = await newKeys(secret, { cost, prf, spare });
  hold(keys);
  useInbox(await inboxOf(protection));
  return { ...protection, pin: await blind(`pin/${pin}`) };
}

/** What the store says about its lock; the inbox is ready from here on. */
export async function protection(store) {
  const stored = await store.get("meta", "protection");
  if (stored) useInbox(await inboxOf(stored));
  return stored;
}

/** The letter box of a store that is not the open one. */
export async function inboxIn(store) {
  const stored = await store.get("meta", "protection");
  return stored && inboxOf(stored);
}

/** Opens with passphrase (or PIN and passkey). @throws WrongSecret (with `left`) or Destroyed */
export async function unlock(store, secret, prfOutput) {
  const keys = await openKeys(await attempt(store), secret, prfOutput).catch((error) => failed(store, error));
  await store.put("meta", 0, "tries");
  hold(keys);
  if (await isClear(store)) await encryptAll(store);
}

/** Opens a session that only went idle. */
export async function unlockIdle(store, keys, pin) {
  const stored = await attempt(store);
  hold(keys);
  if (stored.pin === (await blind(`pin/${pin}`))) return store.put("meta", 0, "tries");
  hold(undefined);
  return failed(store, new WrongSecret("wrong PIN"));
}

export async function triesLeft(store) {
  return MOST_TRIES - ((await store.get("meta", "tries")) ?? 0);
}

function attempt(store) {
  return store.write(["meta"], async (tx) => {
    const meta = tx.objectStore("meta");
    const stored = await meta.get("protection");
    const tries = (await meta.get("tries")) ?? 0;
    if (!stored?.wrap || tries >= MOST_TRIES) throw new Destroyed("destroyed");
    meta.put(tries + 1, "tries");
    return stored;
  });
}

async function failed(store, error) {
  const left = await triesLeft(store);
  if (left > 0) throw Object.assign(error, { left });
  await eraseKeys(store);
  throw new Destroyed("destroyed");
}

/** Crypto-erase: the wraps go, and with them every readable record; sealed operations stay. */
export function eraseKeys(store) {
  hold(undefined);
  return erase(store);
}

/** The same for a store that is not the open one. */
export function erase(store) {
  return store.write(["meta", "packages", "drafts", "names", "blobs"], async (tx) => {
    const meta = tx.objectStore("meta");
    const { wrap, spare, pin, inner, ...stays } = (await meta.get("protection")) ?? {};
    meta.put(stays, "protection");
    meta.delete("visits");
    tx.objectStore("packages").clear();
    tx.objectStore("drafts").clear();
    tx.objectStore("names").clear();
    const blobs = tx.objectStore("blobs");
    for (const sha of await blobs.index("state").getAllKeys("draft")) blobs.delete(sha);
  });
}
