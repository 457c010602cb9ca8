// Other officers of this tablet left work that waits. It is sent for them: sealed as it lies there, signed with the key
// of their own enrolment, answered into their own letter box. Nothing of it is read. Photos go after all text, theirs and
// that of whoever is working.
import { signing } from "./auth.js";
import { counts } from "./outbox.js";
import { createPhotos } from "./photos.js";
import { chosen, openStore, stores } from "./store.js";
import { pushOnce } from "./push.js";
import { erase, inboxIn } from "./unlock.js";

const AT_ONCE = 50;

/** One round for every other store that has a letter box; a store that cannot send now does not hold up the next. */
export async function sendForOthers(tools, fetch) {
  for (const name of (await stores()).filter((one) => one !== chosen())) {
    const store = openStore(name);
    await send(tools, store, fetch).catch(() => {});
    store.close();
  }
}

async function send(tools, store, fetch) {
  const box = await inboxIn(store);
  if (!box) return;
  const sealed = Object.assign(store, { box });
  const round = { ...tools, store: sealed, fetch: signing(sealed, fetch, () => erase(store), tools.now) };
  while ((await tools.locks.request("mcs-sync", () => pushOnce(round, AT_ONCE))).state === "moved");
  const textWaits = async () => (await waits(tools.store)) || waits(store);
  await createPhotos(round, textWaits).once();
}

const waits = async (store) => (await counts(store)).pending > 0;
