// Operations wait here. They are never edited and never deleted: a correction is a new operation, a receipt
// marks what became of one.
import { canonical, decode, encode, sha256 } from "./crypto.js";
import { uuidv7 } from "./ids.js";
import { draw } from "./numbers.js";

/**
 * Saves one operation; resolves with it when it is on disk.
 * @param entry {visit, grant, type, entity, set, base?, reason?, form}; with `wants: {series, count}` the numbers come
 *   from the visit's lease in the same transaction, and `shape(numbers)` gives {entity, set}
 */
export async function append(store, entry, now = Date.now) {
  for (;;) {
    const line = await store.get("meta", "line");
    if (!line) throw new Error("not enrolled");
    const drawn = await numbersFor(store, entry);
    const { op, record, hash } = await seal(line, entry, drawn.numbers, now());
    if (await commit(store, line, record, hash, drawn.leases)) return op;
  }
}

async function numbersFor(store, { visit, wants }) {
  if (!wants) return { numbers: [], leases: [] };
  return draw(await store.allBy("leases", "series", [visit, wants.series]), wants.count);
}

async function seal(line, entry, numbers, time) {
  const { entity, set } = entry.shape ? entry.shape(numbers) : entry;
  const op = {
    v: 1,
    opId: uuidv7(time),
    seq: line.head + 1,
    visit: entry.visit,
    grant: entry.grant,
    type: entry.type,
    entity,
    ...(entry.base ? { base: entry.base } : {}),
    set,
    reason: entry.reason ?? "",
    form: entry.form,
    dev: { t: new Date(time).toISOString() },
    prev: line.hash,
  };
  const text = canonical(op);
  const { seq, visit, type } = op;
  const record = { incarnation: line.incarnation, seq, visit, type, payload: await encode(text) };
  return { op, record, hash: await sha256(text) };
}

/** The number of an operation is read and raised in the transaction that writes it; false when another tab was first. */
function commit(store, line, record, hash, leases) {
  return store.write(["meta", "ops", "leases"], async (tx) => {
    const meta = tx.objectStore("meta");
    const now = await meta.get("line");
    if (now.head !== line.head || now.incarnation !== line.incarnation) return false;
    tx.objectStore("ops").add(record);
    for (const lease of leases) tx.objectStore("leases").put(lease);
    meta.put({ ...line, head: record.seq, hash }, "line");
    return true;
  });
}

/** The oldest operations the server has not acknowledged, at most `limit`. */
export async function pending(store, limit) {
  const { incarnation, through } = await store.get("meta", "acked");
  const range = store.range([incarnation, through + 1], [incarnation, through + limit]);
  return Promise.all((await store.all("ops", range)).map(read));
}

/** Moves the watermark and keeps the receipts, in one transaction. A restored server (new epoch) may move it back. */
export function acknowledge(store, ack, at) {
  return store.write(["meta", "receipts"], async (tx) => {
    const meta = tx.objectStore("meta");
    const acked = await meta.get("acked");
    const line = await meta.get("line");
    const restored = acked.epoch !== null && ack.serverEpoch !== acked.epoch;
    const through = restored ? ack.appliedThrough : Math.max(acked.through, ack.appliedThrough);
    if (line.incarnation !== ack.incarnation || through > line.head) return false;
    for (const { seq, r, code, facts } of ack.results) {
      if (seq <= through) {
        const receipt = { incarnation: ack.incarnation, seq, r, code: code ?? "", facts: facts ?? {}, at };
        tx.objectStore("receipts").put(receipt);
      }
    }
    meta.put({ incarnation: ack.incarnation, through, epoch: ack.serverEpoch }, "acked");
    meta.put(at, "lastSent");
    return true;
  });
}

/** Every operation of a visit (or, without one, of this tablet) in order, each with its receipt or undefined. */
export async function history(store, visit) {
  const records = visit ? await store.allBy("ops", "visit", visit) : await store.all("ops");
  const acked = (await store.get("meta", "acked")) ?? { through: 0 };
  const receipts = new Map((await store.all("receipts")).map((one) => [`${one.incarnation}/${one.seq}`, one]));
  const ops = await Promise.all(records.map(read));
  return ops.map((op, i) => {
    const { incarnation, seq } = records[i];
    const receipt = receipts.get(`${incarnation}/${seq}`);
    return { op, receipt, sent: Boolean(receipt) || (incarnation === acked.incarnation && seq <= acked.through) };
  });
}

/** {pending, sent, office, rejected}: what the status bar says. */
export async function counts(store) {
  const line = await store.get("meta", "line");
  if (!line) return { pending: 0, sent: 0, office: 0, rejected: 0 };
  const { through } = await store.get("meta", "acked");
  const having = (r) => store.countBy("receipts", "result", [line.incarnation, r]);
  const [conflict, blocked, rejected] = await Promise.all(["CONFLICT_QUEUED", "BLOCKED", "REJECTED"].map(having));
  return { pending: line.head - through, sent: through, office: conflict + blocked, rejected };
}

async function read(record) {
  return JSON.parse(await decode(record.payload));
}
