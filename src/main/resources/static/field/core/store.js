// The tablet's memory, and the only file that says indexedDB. Every write is one strict transaction: it is
// saved when the transaction is complete, never when a request succeeds.
import { openDB } from "/webjars/idb/7.0.1/build/index.js";

/**
 * Each step leads from one version to the next. Only additions, ever: tablets hold unsent data while they are upgraded,
 * and the shell before must still work on what a newer one made. Whoever adds a step freezes the layout before it:
 * src/test/resources/field/released.
 */
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
  // 2: photos, by sha-256 of the picture; state: draft, waiting, sent, refused
  (db) => {
    db.createObjectStore("blobs", { keyPath: "sha" }).createIndex("state", "state");
  },
  // 3: family cards by their name in addresses
  (db) => db.createObjectStore("names"),
];

/** No room on the tablet: nothing was written, everything saved before is still there. */
export class StorageFull extends Error {}

/** Another tab holds an older version of this store open and does not let go. */
export class TabsOpen extends Error {
  name = "TabsOpen";
}

/** So long another tab is waited for, in milliseconds; `mcs-blocked` and `mcs-free` are told to the window meanwhile. */
const PATIENCE = 15_000;

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

/** @param steps how this shell builds the store; `bare`: without a copy and without looking back */
export function openStore(name = chosen(), { steps = STEPS, bare = false } = {}) {
  const news = new BroadcastChannel(`${name}-changed`);
  let opening;

  function connection() {
    opening ??= connect().catch((error) => {
      if (error.name !== "UpgradeFailed") forget();
      throw error;
    });
    return opening;
  }
  async function connect() {
    const from = await versionOf(name);
    if (!bare && from > 0 && (from < steps.length || (await untidy(name)))) {
      const { upgrade } = await import("./upgrade.js");
      await upgrade(name, (version) => openStore(name, { steps: steps.slice(0, version), bare: true }), from, Math.max(from, steps.length));
    }
    return openWhenFree(name, Math.max(from, steps.length), {
      upgrade: (db, was, _to, tx) => steps.slice(was).forEach((step) => step(db, tx)),
      blocking: (_from, _to, event) => event.target.close(),
      terminated: forget,
    });
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
    name,
    close() {
      news.close();
      opening?.then((db) => db.close()).catch(() => {});
      forget();
    },
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
    async keysBy(store, index, key) {
      return (await connection()).getAllKeysFromIndex(store, index, key);
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

/** 0 for a store that is not there; a store from a newer shell is opened as it is, for steps only add. */
async function versionOf(name) {
  return (await indexedDB.databases()).find((one) => one.name === name)?.version ?? 0;
}

/** An upgrade that was killed when its work was done: its copy is still there. */
async function untidy(name) {
  try {
    const copies = await (await navigator.storage.getDirectory()).getDirectoryHandle("before-upgrade");
    return Boolean(await copies.getFileHandle(`${name}.mcsx`));
  } catch {
    return false;
  }
}

function openWhenFree(name, version, hooks) {
  return new Promise((done, failed) => {
    let late;
    const tell = (event) => globalThis.dispatchEvent(new Event(event));
    const blocked = () => {
      tell("mcs-blocked");
      late = setTimeout(() => failed(new TabsOpen("other tabs")), PATIENCE);
    };
    const opened = openDB(name, version, { ...hooks, blocked });
    opened.then(done, failed).finally(() => late && (clearTimeout(late), tell("mcs-free")));
  });
}

function isFull(error) {
  return error?.name === "QuotaExceededError" || /NO_SPACE|disk full/i.test(error?.message ?? "");
}
