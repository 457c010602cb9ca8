// One attempt: take what waits, send it, believe only a typed acknowledgement.
import { readAck } from "./ack.js";
import { enrolled } from "./auth.js";
import { clientHeader } from "./client.js";
import { forget } from "./forget.js";
import { uuidv7 } from "./ids.js";
import { reportLosses } from "./loss.js";
import { acknowledge, pending } from "./outbox.js";

const COMPRESS_FROM = 2048;
const MOST_PACKED = 256 * 1024;
const HELLO_EVERY = 15 * 60_000;

/** @returns {state: "empty" | "moved" | "refused", status?, code?, retryAfter?} */
export async function pushOnce(tools, size) {
  const { store, fetch, now } = tools;
  const me = await enrolled(store);
  if (!me) return { state: "empty" };
  await reportLosses(tools).catch(() => {});
  const { batch, body, zip } = await fitting(store, me, size, now());
  if (batch.ops.length === 0 && !(await isHelloDue(store, now()))) return { state: "empty" };
  const response = await send(fetch, body, zip, headerOf(batch));
  const ack = response.status === 202 ? await readAck(response, batch) : null;
  if (ack && (await acknowledge(store, ack, new Date(now()).toISOString()))) {
    await forget(store, ack).catch(() => {});
    return { state: progress(batch, ack) };
  }
  return { state: "refused", status: response.status, code: await codeOf(response), retryAfter: wait(response) };
}

/** A server that was restored knows less than before: what it misses is sent again. */
function progress({ ops, ackedLocal }, { appliedThrough }) {
  if (appliedThrough < ackedLocal) return "moved";
  if (ops.length === 0) return "empty";
  return appliedThrough >= ops[0].seq ? "moved" : "refused";
}

/** A quiet tablet asks now and then: the office may be restored, backed up, or looking for this tablet. */
async function isHelloDue(store, time) {
  const last = await store.get("meta", "lastContact");
  return Boolean(last) && Math.abs(time - Date.parse(last)) > HELLO_EVERY;
}

/** As many operations as fit; a single one that does not goes unpacked, and the server judges it alone. */
async function fitting(store, me, size, time) {
  for (let most = size; ; most = Math.ceil(most / 2)) {
    const batch = await envelope(store, me, await pending(store, most), time);
    const text = JSON.stringify(batch);
    if (text.length <= COMPRESS_FROM) return { batch, body: text, zip: false };
    const packed = await gzip(text);
    if (packed.byteLength <= MOST_PACKED) return { batch, body: packed, zip: true };
    if (batch.ops.length <= 1) return { batch, body: text, zip: false };
  }
}

async function envelope(store, me, ops, time) {
  const [line, acked] = await Promise.all([store.get("meta", "line"), store.get("meta", "acked")]);
  return {
    device: me.device,
    incarnation: line.incarnation,
    head: line.head,
    ackedLocal: acked.through,
    sentAt: new Date(time).toISOString(),
    batchId: uuidv7(time),
    ops,
  };
}

const headerOf = ({ incarnation, head, ackedLocal }) => clientHeader({ incarnation, head }, { through: ackedLocal });

async function send(fetch, body, zip, headers) {
  return fetch("/sync/v1/push", {
    method: "POST",
    credentials: "omit",
    cache: "no-store",
    redirect: "error",
    headers: { ...headers, "Content-Type": "application/json", ...(zip ? { "Content-Encoding": "gzip" } : {}) },
    body,
    signal: AbortSignal.timeout(30_000 + (body.byteLength ?? body.length)),
  });
}

function gzip(text) {
  return new Response(new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"))).arrayBuffer();
}

async function codeOf(response) {
  const answer = response.bodyUsed ? null : await response.json().catch(() => null);
  return typeof answer?.code === "string" ? answer.code : "";
}

/** Milliseconds the server asks us to wait, 0 when it does not. */
function wait(response) {
  const seconds = Number(response.headers.get("retry-after"));
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 600) * 1000 : 0;
}
