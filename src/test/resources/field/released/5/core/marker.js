// A trace of each line of operations outside the store, so that a store that vanished is noticed. Ids and counts only.
const NAME = "mcs-line-";
const LONG = "max-age=34560000";

export function mark(name, device, { incarnation, head, through }) {
  write(incarnation, [device, head, through, name].join("~"), LONG);
}

export function unmark(incarnation) {
  write(incarnation, "", "max-age=0");
}

/** Lines that were marked on this tablet but are not in its store: [{device, incarnation, head, acked}]. */
export async function lost(store) {
  const line = await store.get("meta", "line");
  const gone = [];
  for (const left of marked(store.name)) {
    const last = left.head > 0 && left.incarnation !== line?.incarnation;
    if (last && !(await store.get("ops", [left.incarnation, left.head]))) gone.push(left);
  }
  return gone;
}

function marked(name) {
  return globalThis.document ? document.cookie.split("; ").flatMap((cookie) => parsed(cookie, name)) : [];
}

function parsed(cookie, name) {
  const [key, value] = cookie.split("=");
  if (!key.startsWith(NAME)) return [];
  const [device, head, acked, store] = value.split("~");
  const left = { device, incarnation: key.slice(NAME.length), head: Number(head), acked: Number(acked) };
  return store === name && Number.isInteger(left.head) && Number.isInteger(left.acked) ? [left] : [];
}

function write(incarnation, value, age) {
  if (!globalThis.document) return;
  const secure = location.protocol === "https:" ? "; secure" : "";
  document.cookie = `${NAME}${incarnation}=${value}; path=/field; ${age}; samesite=strict${secure}`;
}
