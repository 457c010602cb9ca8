// One attempt: take what waits, send it, believe only a typed acknowledgement.
import { readAck } from "./ack.js";
import { enrolled } from "./auth.js";
import { uuidv7 } from "./ids.js";
import { acknowledge, pending } from "./outbox.js";

const COMPRESS_FROM = 2048;

/** @returns {state: "empty" | "moved" | "refused", status?, code?, retryAfter?, restored?} */
export async function pushOnce({ store, fetch, now }, size) {
  const me = await enrolled(store);
  const ops = me ? await pending(store, size) : [];
  if (ops.length === 0) return { state: "empty" };
  const batch = await envelope(store, me, ops, now());
  const response = await send(fetch, batch);
  const ack = response.status === 202 ? await readAck(response, batch) : null;
  if (ack && (await acknowledge(store, ack, new Date(now()).toISOString()))) {
    return { state: ack.appliedThrough >= ops[0].seq || ack.appliedThrough < batch.ackedLocal ? "moved" : "refused" };
  }
  return { state: "refused", status: response.status, code: await codeOf(response), retryAfter: wait(response) };
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

async function send(fetch, batch) {
  const text = JSON.stringify(batch);
  const zip = text.length > COMPRESS_FROM;
  return fetch("/sync/v1/push", {
    method: "POST",
    credentials: "omit",
    cache: "no-store",
    redirect: "error",
    headers: { "Content-Type": "application/json", ...(zip ? { "Content-Encoding": "gzip" } : {}) },
    body: zip ? await gzip(text) : text,
    signal: AbortSignal.timeout(30_000 + text.length),
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
