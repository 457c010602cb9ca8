// Who this tablet is. The seam for the device key: today a bearer token, tomorrow a signature.
import { uuidv7 } from "./ids.js";

/** {device, token, officer, branch, incarnation} or undefined before the enrolment. */
export function enrolled(store) {
  return store.get("meta", "device");
}

/** Keeps a new enrolment. It begins a line of operations of its own; what another officer left stays untouched. */
export async function enrol(store, given) {
  const incarnation = uuidv7();
  await store.write(["meta"], async (tx) => {
    const meta = tx.objectStore("meta");
    await meta.put({ ...given, incarnation }, "device");
    await meta.put({ incarnation, head: 0, hash: "" }, "line");
    await meta.put({ incarnation, through: 0, epoch: null }, "acked");
  });
}

export async function authorization(store) {
  const me = await enrolled(store);
  return { Authorization: `Device ${me?.token ?? ""}` };
}
