// From one version of the store to the next. What waits for the office is copied out first, into a file of the
// browser's own that stays when the upgrade fails; the upgrade itself is one transaction, whole or not at all.
import { counts } from "./outbox.js";
import { rescueFile } from "./rescue.js";

/** The store could not be brought to this shell's version: everything in it is as it was, and so is the copy. */
export class UpgradeFailed extends Error {
  name = "UpgradeFailed";
}

/** @param open `version => store`, as it is or brought to that version; tabs wait for each other */
export async function upgrade(name, open, from, to) {
  return navigator.locks.request(`${name}-upgrade`, async () => {
    const [before, after] = [Object.assign(open(from), { box: true }), open(to)];
    try {
      const kept = await summary(before);
      await keepCopy(name, before);
      before.close();
      const now = await summary(after);
      if (now !== kept) throw new Error(`before ${kept}, after ${now}`);
    } catch (error) {
      throw error.name === "TabsOpen" ? error : new UpgradeFailed(error.message, { cause: error });
    } finally {
      before.close();
      after.close();
    }
    await drop(name);
  });
}

/** What must be the same before and after; a kind of record that was not there yet counts nothing. */
async function summary(store) {
  const kinds = ["ops", "receipts", "packages", "drafts", "leases", "blobs"];
  const keys = await Promise.all(kinds.map((one) => store.keys(one).catch((error) => missing(error))));
  return JSON.stringify([await counts(store), ...keys.map((all) => all.length)]);
}

function missing(error) {
  if (error.name !== "NotFoundError") throw error;
  return [];
}

/** Files of stores whose upgrade did not end well. */
export async function copies() {
  const found = [];
  for await (const file of (await folder()).values()) found.push(await file.getFile());
  return found;
}

/** Where the browser has no files of its own, or no room, the transaction alone must do. */
async function keepCopy(name, store) {
  const file = await rescueFile(store);
  if (!file) return;
  try {
    const writing = await (await (await folder()).getFileHandle(`${name}.mcsx`, { create: true })).createWritable();
    await writing.write(file.blob);
    await writing.close();
  } catch (error) {
    console.warn("no copy", error);
  }
}

async function drop(name) {
  await folder().then((files) => files.removeEntry(`${name}.mcsx`)).catch(() => {});
}

async function folder() {
  return (await navigator.storage.getDirectory()).getDirectoryHandle("before-upgrade", { create: true });
}
