// The tablet's memory, and the only file that says indexedDB. Every write is one strict transaction: it is
// saved when the transaction is complete, never when a request succeeds.
import { openDB } from "/webjars/idb/7.0.1/build/index.js";

/** Steps from version n to n+1. Only additions, ever: tablets hold unsent data while they are upgraded. */
const STEPS = [
  (db) => {
    db.createObjectStore("meta");
    db.createObjectStore("ops", { keyPath: ["incarnation", "seq"] }).createIndex("visit", "visit");
    db.createObjectStore("receipts", { keyPath: ["incarnation", "seq"] }).createIndex("result", ["incarnation", "r"]);
    db.createObjectStore("packages", { keyPath: "visit" });
    db.createObjectStore("leases", { keyPath: "id" }).createIndex("series", ["visit", "series"]);
    db.createObjectStore("drafts");
    db.createObjectStore("log", { autoIncrement: true });
  },
];

/** No room on the tablet: nothing was written, everything saved before is still there. */
export class StorageFull extends Error {}

const CURRENT = "mcs-store";

/** Each enrolment has a database of its own: the next officer never touches what this one left. */
export const storeOf = (device) => `mcs-${device}`;

/** The pages use this store from now on. */
export function choose(name) {
  localStorage.setItem(CURRENT, name);
}

export const chosen = () => localStorage.getItem(CURRENT) ?? "mcs";

/** Names of all stores on this tablet. */
export async function stores() {
  const all = await indexedDB.databases();
  return all.map(({ name }) => name).filter((name) => name === "mcs" || /^mcs-[0-9a-f-]{36}$/.test(name));
}

export function openStore(name = chosen()) {
  const news = new BroadcastChannel(`${name}-changed`);
  let opening;

  function connection() {
    opening ??= openDB(name, STEPS.length, {
      upgrade: (db, from) => STEPS.slice(from).forEach((step) => step(db)),
      blocking: (_from, _to, event) => event.target.close(),
      terminated: forget,
    }).catch((error) => {
      forget();
      throw error;
    });
    return opening;
  }
  function forget() {
    opening = undefined;
  }

  async function transaction(stores, work) {
    const tx = (await connection()).transaction(stores, "readwrite", { durability: "strict" });
    const done = tx.done;
    done.catch(() => {});
    try {
      const result = await work(tx);
      await done;
      return result;
    } catch (error) {
      try {
        tx.abort();
      } catch {
        // already over
      }
      throw tx.error ?? error;
    }
  }

  return {
    async get(store, key) {
      return (await connection()).get(store, key);
    },
    async all(store, range, limit) {
      return (await connection()).getAll(store, range, limit);
    },
    async allBy(store, index, key) {
      return (await connection()).getAllFromIndex(store, index, key);
    },
    async countBy(store, index, key) {
      return (await connection()).countFromIndex(store, index, key);
    },
    async keys(store) {
      return (await connection()).getAllKeys(store);
    },
    /** Runs `work(tx)` in one strict transaction; resolves when it is on disk, rejects when nothing was written. */
    async write(stores, work) {
      try {
        const result = await transaction(stores, work);
        news.postMessage(stores);
        return result;
      } catch (error) {
        if (error?.name === "InvalidStateError") forget();
        throw isFull(error) ? new StorageFull("storage full", { cause: error }) : error;
      }
    },
    put(store, value, key) {
      return this.write([store], (tx) => tx.objectStore(store).put(value, key));
    },
    delete(store, key) {
      return this.write([store], (tx) => tx.objectStore(store).delete(key));
    },
    /** Calls back after every write of any tab; the argument lists the stores. */
    onChange(listener) {
      const ear = new BroadcastChannel(`${name}-changed`);
      ear.onmessage = (event) => listener(event.data);
      return () => ear.close();
    },
    range: (from, to) => IDBKeyRange.bound(from, to),
    upTo: (key) => IDBKeyRange.upperBound(key),
  };
}

function isFull(error) {
  return error?.name === "QuotaExceededError" || /NO_SPACE|disk full/i.test(error?.message ?? "");
}
