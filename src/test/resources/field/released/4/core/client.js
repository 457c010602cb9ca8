// What every request says of this tablet: which app wrote, in which form, and how far its line of operations is.
const APP = "3.0.0";

/** The form operations are written in; the server raises older ones. */
export const SCHEMA = 4;

/** @param line {incarnation, head}, @param acked {through}; both may be missing before the enrolment */
export function clientHeader(line, acked) {
  const said = { app: APP, proto: 1, schema: SCHEMA, inc: line?.incarnation, head: line?.head, acked: acked?.through };
  const known = Object.entries(said).filter(([, value]) => value !== undefined);
  return { "X-MCS-Client": known.map(([key, value]) => `${key}=${value}`).join("; ") };
}

export async function described(store) {
  return clientHeader(await store.get("meta", "line"), await store.get("meta", "acked"));
}
