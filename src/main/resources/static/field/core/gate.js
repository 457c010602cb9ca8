// Before a visit may start: is this tablet ready for a day without network? One answer for each question.
import { left } from "./numbers.js";
import { isWhole, knownVisits } from "./package.js";

export const ROOM = 200 * 1_048_576;
export const SKEW = 10 * 60_000;

/**
 * @param facts {whole, persisted, free: bytes, skew: milliseconds or undefined, missing: files of the shell or
 *   undefined, numbers, families}
 * @returns [{key, ok}] in the order an officer can do something about them; only `storage` may be allowed by a supervisor
 */
export function judge({ whole, persisted, free, skew, missing, numbers, families }) {
  return [
    { key: "package", ok: whole === true },
    { key: "numbers", ok: numbers >= 2 * families },
    { key: "shell", ok: missing === 0 },
    { key: "clock", ok: Math.abs(skew) < SKEW },
    { key: "storage", ok: persisted === true },
    { key: "space", ok: free >= ROOM },
  ];
}

/** What the gate asks about, as it is now. */
export async function facts({ store }, model, { storage, serviceWorker } = navigator) {
  const [leases, visits, persisted, space, missing] = await Promise.all([
    store.allBy("leases", "series", [model.visit.id, "members"]),
    knownVisits(store),
    storage?.persisted?.(),
    storage?.estimate?.(),
    missingFiles(serviceWorker),
  ]);
  return {
    whole: isWhole(model, model.visit.id),
    persisted,
    free: space ? space.quota - space.usage : 0,
    skew: visits?.skew ?? model.skew,
    missing,
    numbers: left(leases),
    families: model.visit.families,
  };
}

/** Asks the service worker, which alone knows the list; undefined when there is none that answers. */
async function missingFiles(serviceWorker) {
  const worker = (await serviceWorker?.getRegistration("/field/"))?.active;
  if (!worker) return undefined;
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise((done) => (port1.onmessage = ({ data }) => done(data)));
  worker.postMessage("missing", [port2]);
  return Promise.race([answer, new Promise((done) => setTimeout(done, 3000))]);
}
