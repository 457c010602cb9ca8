// A package on its way: its plan and the parts that came, beside the installed one, until the flip.
import { decode, encode } from "./crypto.js";

const KEPT = 6 * 3_600_000;
const key = (visit, name) => `${visit}/${name}`;

export async function stage(store, visit, name, value) {
  return store.put("packages", { visit: key(visit, name), at: Date.now(), payload: await encode(value) });
}

/** The plan of an interrupted download that is still young, or undefined. What cannot be read is as good as gone. */
export async function staged(store, visit) {
  const record = await store.get("packages", key(visit, "plan"));
  if (!record) return undefined;
  const age = Date.now() - record.at;
  const plan = age >= 0 && age < KEPT ? await decode(record.payload).catch(() => undefined) : undefined;
  if (!plan) await dropStaged(store, visit);
  return plan;
}

/** The texts of the parts by their number; undefined where one has not come. */
export function partsOf(store, { visit, parts }) {
  return Promise.all(
    parts.map(async (_hash, n) => {
      const record = await store.get("packages", key(visit, n));
      return record && decode(record.payload);
    }),
  );
}

export async function stagedKeys(store, visit) {
  return (await store.keys("packages")).filter((name) => name.startsWith(`${visit}/`));
}

export async function dropStaged(store, visit) {
  const spent = await stagedKeys(store, visit);
  return store.write(["packages"], (tx) => {
    for (const name of spent) tx.objectStore("packages").delete(name);
  });
}
