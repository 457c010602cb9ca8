// Operations wait here. They are never edited and never deleted: a correction is a new operation, a receipt
// marks what became of one.
import { canonical, decode, encode, held, sha256 } from "./crypto.js";
import { uuidv7 } from "./ids.js";
import { mark } from "./marker.js";
import { draw } from "./numbers.js";
import { lettersFor } from "./photos.js";
import { forOffice } from "./sealed.js";

/**
 * Saves one operation; resolves with it when it is on disk.
 * @param entry {visit, grant, type, entity, set, base?, reason?, form, paper?: {slip, at}}; with `wants: {series, count}`
 *   the numbers come from the visit's lease in the same transaction, and `shape(numbers)` gives {entity, set};
 *   `evidence` are photos as `keepPhoto` named them, which begin to wait in the same transaction
 */
export async function append(store, entry, now = Date.now) {
  for (;;) {
    const line = await store.get("meta", "line");
    if (!line) throw new Error("not enrolled");
    const drawn = await numbersFor(store, entry);
    const letters = await lettersFor(store, entry.evidence ?? []);
    const { op, record, hash } = await seal(store, line, entry, drawn.numbers, now());
    if (await commit(store, line, record, hash, drawn.leases, letters)) {
      await leaveMark(store);
      return op;
    }
  }
}

async function leaveMark(store) {
  const [me, line, acked] = await Promise.all(["device", "line", "acked"].map((key) => store.get("meta", key)));
  mark(store.name, me.device, { ...line, through: acked.through });
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
    ...(entry.paper ? { paper: entry.paper } : {}),
    form: entry.form,
    ...(entry.evidence?.length ? { evidence: entry.evidence.map((sha) => `sha256:${sha}`) } : {}),
    dev: { t: new Date(time).toISOString(), ...(await lastContact(store)) },
    prev: line.hash,
  };
  const text = canonical(op);
  const { seq, visit, type } = op;
  const { sealingKey } = (await store.get("meta", "device")) ?? {};
  const hash = await sha256(text);
  const record = {
    incarnation: line.incarnation,
    seq,
    visit,
    type,
    hash,
    payload: await encode(text, placeOf("ops", line.incarnation, seq)),
    ...(sealingKey ? { sealed: await forOffice(sealingKey, text, `${line.incarnation}/${seq}`) } : {}),
  };
  return { op, record, hash };
}

/** The office's time and the tablet's own at the last answer: with it the office sees that the clock was set since. */
async function lastContact(store) {
  const { at, server } = (await store.get("meta", "contact")) ?? {};
  return server ? { contact: { t: new Date(at).toISOString(), server } } : {};
}

/** The number of an operation is read and raised in the transaction that writes it; false when another tab was first. */
function commit(store, line, record, hash, leases, letters) {
  return store.write(["meta", "ops", "leases", ...(letters.length ? ["blobs"] : [])], async (tx) => {
    const meta = tx.objectStore("meta");
    const now = await meta.get("line");
    if (now.head !== line.head || now.incarnation !== line.incarnation) return false;
    tx.objectStore("ops").add(record);
    for (const lease of leases) tx.objectStore("leases").put(lease);
    for (const letter of letters) tx.objectStore("blobs").put(letter);
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
  const inClear = held() && !store.box;
  return Promise.all((await store.all("ops", range)).map((one) => (inClear || !one.sealed ? read(one) : { seq: one.seq, sealed: one.sealed })));
}

/** What waits as it was sealed, for a file that leaves the tablet; in clear only in a store from before the lock. */
export async function sealedPending(store) {
  const { incarnation, through } = await store.get("meta", "acked");
  const { head, hash } = await store.get("meta", "line");
  const records = await store.all("ops", store.range([incarnation, through + 1], [incarnation, head]));
  const ops = await Promise.all(records.map(asSealed));
  return { ops, chain: hash };
}

function asSealed({ sealed, ...one }) {
  if (sealed) return { seq: one.seq, sealed };
  return typeof one.payload === "string" ? JSON.parse(one.payload) : read(one);
}

/** Moves the watermark and keeps the receipts, in one transaction. A restored server (new epoch) may move it back. */
export async function acknowledge(store, ack, at) {
  const receipts = await Promise.all(ack.results.map((result) => receipt(store, ack.incarnation, result, at)));
  return store.write(["meta", "receipts"], async (tx) => {
    const meta = tx.objectStore("meta");
    const acked = await meta.get("acked");
    const line = await meta.get("line");
    const restored = acked.epoch !== null && ack.serverEpoch !== acked.epoch;
    const through = restored ? ack.appliedThrough : Math.max(acked.through, ack.appliedThrough);
    if (line.incarnation !== ack.incarnation || through > line.head) return false;
    if (through < acked.through) {
      tx.objectStore("receipts").delete(store.range([ack.incarnation, through + 1], [ack.incarnation, acked.through]));
    }
    for (const one of receipts) {
      if (one.seq <= through) tx.objectStore("receipts").put(one);
    }
    meta.put({ incarnation: ack.incarnation, through, epoch: ack.serverEpoch }, "acked");
    meta.put(at, "lastContact");
    if (ack.results.length > 0) meta.put(at, "lastSent");
    return true;
  });
}

async function receipt({ box }, incarnation, { seq, r, code, facts }, at) {
  const sealed = await encode(facts ?? {}, placeOf("receipts", incarnation, seq), box);
  return { incarnation, seq, r, code: code ?? "", facts: sealed, at };
}

/** Every operation of a visit (or, without one, of this tablet) in order, each with its receipt or undefined. */
export async function history(store, visit) {
  const records = visit ? await store.allBy("ops", "visit", visit) : await store.all("ops");
  const acked = (await store.get("meta", "acked")) ?? { through: 0 };
  const receipts = new Map((await Promise.all((await store.all("receipts")).map(readReceipt))).map((one) => [`${one.incarnation}/${one.seq}`, one]));
  const shown = visit ? records.filter(({ forgotten }) => !forgotten) : records;
  const ops = await Promise.all(shown.map((record) => (record.forgotten ? bare(record) : read(record))));
  return ops.map((op, i) => {
    const { incarnation, seq } = shown[i];
    const receipt = receipts.get(`${incarnation}/${seq}`);
    return { op, receipt, sent: Boolean(receipt) || (incarnation === acked.incarnation && seq <= acked.through) };
  });
}

/** Receipts as `history` gave them, with another result. */
export async function rewrite(store, receipts) {
  const sealed = await Promise.all(
    receipts.map(async (one) => ({ ...one, facts: await encode(one.facts, placeOf("receipts", one.incarnation, one.seq)) })),
  );
  await store.write(["receipts"], (tx) => {
    for (const one of sealed) tx.objectStore("receipts").put(one);
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

/** What is left of an operation whose content was erased. */
function bare({ seq, visit, type }) {
  return { seq, visit, type, entity: `${type}/–`, set: { applicants: [] }, dev: { t: "" }, forgotten: true };
}

async function read({ incarnation, seq, payload, forgotten }) {
  if (forgotten) throw Object.assign(new Error(`operation ${seq} was erased`), { name: "Forgotten" });
  return JSON.parse(await decode(payload, placeOf("ops", incarnation, seq)));
}

async function readReceipt(one) {
  return { ...one, facts: await decode(one.facts, placeOf("receipts", one.incarnation, one.seq)) };
}

const placeOf = (store, incarnation, seq) => `${store}/${incarnation}/${seq}`;
