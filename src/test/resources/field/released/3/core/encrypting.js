// A store from before the lock is locked record by record. Each step is one strict transaction and says by itself
// whether it was done, so a tablet that is killed in between goes on where it was.
import { blind, encode } from "./crypto.js";

const STEP = 100;

/** How each store keeps what is about people, and where. */
const SHAPES = {
  ops: { field: "payload", place: ({ incarnation, seq }) => `ops/${incarnation}/${seq}` },
  receipts: { field: "facts", place: ({ incarnation, seq }) => `receipts/${incarnation}/${seq}` },
  packages: { field: "payload", place: ({ visit }) => `packages/${visit}` },
};

const isLocked = (value) => value?.ct instanceof ArrayBuffer;

/** True while something on this tablet can still be read without its keys. */
export async function isClear(store) {
  return Boolean((await store.get("meta", "device")) && !(await store.get("meta", "locked")));
}

/** Resolves when nothing is left in clear; running it again changes nothing. */
export async function encryptAll(store) {
  for (const [name, shape] of Object.entries(SHAPES)) await encryptStore(store, name, shape);
  await encryptVisits(store);
  await encryptDrafts(store);
  await store.put("meta", true, "locked");
}

async function encryptStore(store, name, { field, place }) {
  const clear = (await store.all(name)).filter((record) => !isLocked(record[field]));
  for (let from = 0; from < clear.length; from += STEP) {
    const locked = clear.slice(from, from + STEP).map(async (one) => ({ ...one, [field]: await encode(one[field], place(one)) }));
    const records = await Promise.all(locked);
    await store.write([name], (tx) => records.forEach((record) => tx.objectStore(name).put(record)));
  }
}

async function encryptVisits(store) {
  const visits = await store.get("meta", "visits");
  if (visits && !isLocked(visits)) await store.put("meta", await encode(visits, "meta/visits"), "visits");
}

/** A draft's key names a family, so it moves to a key that does not. */
async function encryptDrafts(store) {
  for (const key of await store.keys("drafts")) {
    const value = await store.get("drafts", key);
    if (isLocked(value)) continue;
    const name = (key.startsWith("ticks/") ? "ticks/" : "") + (await blind(key));
    const locked = await encode(value, `drafts/${name}`);
    await store.write(["drafts"], (tx) => {
      tx.objectStore("drafts").put(locked, name);
      tx.objectStore("drafts").delete(key);
    });
  }
}
