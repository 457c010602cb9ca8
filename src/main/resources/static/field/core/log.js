// What happened on the wire lately, for the officer and for support. No personal data.
const KEEP = 200;

export function note(store, event, detail) {
  return store.write(["log"], async (tx) => {
    const log = tx.objectStore("log");
    const id = await log.add({ at: new Date().toISOString(), event, ...detail });
    log.delete(store.upTo(id - KEEP));
  });
}
