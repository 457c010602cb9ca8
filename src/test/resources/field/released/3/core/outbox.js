// Operations wait here. They are never edited and never deleted: a correction is a new operation, a receipt
// marks what became of one.
import { canonical, decode, encode, held, sha256 } from "./crypto.js";
import { uuidv7 } from "./ids.js";
import { draw } from "./numbers.js";
import { forOffice } from "./sealed.js";

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
    const { op, record, hash } = await seal(store, line, entry, drawn.numbers, now());
    if (await commit(store, line, record, hash, drawn.leases)) return op;
  }
}

async function numbersFor(store, { visit, wants }) {
  if (!wants) return { numbers: [], leases: [] };
  return draw(await store.allBy("leases", "series", [visit, wants.series]), wants.count);
}

async function seal(store, line, entry, numbers, time) {
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
  const { sealingKey } = (await store.get("meta", "device")) ?? {};
  const record = {
    incarnation: line.incarnation,
    seq,
    visit,
    type,
    payload: await encode(text, placeOf("ops", line.incarnation, seq)),
    ...(sealingKey ? { sealed: await forOffice(sealingKey, text, `${line.incarnation}/${seq}`) } : {}),
  };
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

/**
 * The oldest operations the server has not acknowledged, at most `limit`: in clear, which packs ten times smaller,
 * or, while the tablet is locked, as they were sealed for the office.
 */
export async function pending(store, limit) {
  const { incarnation, through } = await store.get("meta", "acked");
  const range = store.range([incarnation, through + 1], [incarnation, through + limit]);
  return Promise.all((await store.all("ops", range)).map((one) => (held() || !one.sealed ? read(one) : { seq: one.seq, sealed: one.sealed })));
}

/** Moves the watermark and keeps the receipts, in one transaction. A restored server (new epoch) may move it back. */
export async function acknowledge(store, ack, at) {
  const receipts = await Promise.all(ack.results.map((result) => receipt(ack.incarnation, result, at)));
  return store.write(["meta", "receipts"], async (tx) => {
    const meta = tx.objectStore("meta");
    const acked = await meta.get("acked");
    const line = await meta.get("line");
    const restored = acked.epoch !== null && ack.serverEpoch !== acked.epoch;
    const through = restored ? ack.appliedThrough : Math.max(acked.through, ack.appliedThrough);
    if (line.incarnation !== ack.incarnation || through > line.head) return false;
    for (const one of receipts) {
      if (one.seq <= through) tx.objectStore("receipts").put(one);
    }
    meta.put({ incarnation: ack.incarnation, through, epoch: ack.serverEpoch }, "acked");
    meta.put(at, "lastSent");
    return true;
  });
}

async function receipt(incarnation, { seq, r, code, facts }, at) {
  const sealed = await encode(facts ?? {}, placeOf("receipts", incarnation, seq));
  return { incarnation, seq, r, code: code ?? "", facts: sealed, at };
}

/** Every operation of a visit (or, without one, of this tablet) in order, each with its receipt or undefined. */
export async function history(store, visit) {
  const records = visit ? await store.allBy("ops", "visit", visit) : await store.all("ops");
  const acked = (await store.get("meta", "acked")) ?? { through: 0 };
  const receipts = new Map((await Promise.all((await store.all("receipts")).map(readReceipt))).map((one) => [`${one.incarnation}/${one.seq}`, one]));
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

async function read({ incarnation, seq, payload }) {
  return JSON.parse(await decode(payload, placeOf("ops", incarnation, seq)));
}

async function readReceipt(one) {
  return { ...one, facts: await decode(one.facts, placeOf("receipts", one.incarnation, one.seq)) };
}

const placeOf = (store, incarnation, seq) => `${store}/${incarnation}/${seq}`;
