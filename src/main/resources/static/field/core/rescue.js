// The file for the day this tablet cannot send any more: everything the office has not acknowledged, provably whole,
// sealed so that only the office can open it. Unlocked it is one small letter; locked, or for another
// officer, what was sealed one by one.
import { enrolled } from "./auth.js";
import { SCHEMA } from "./client.js";
import { canonical, held, sha256 } from "./crypto.js";
import { pending, sealedPending } from "./outbox.js";
import { base64url, letterFor } from "./sealed.js";

/** {name, blob, count, from, to, incarnation}, or null when nothing waits. */
export async function rescueFile(store) {
  const [me, line] = await Promise.all([enrolled(store), store.get("meta", "line")]);
  const letter = Boolean(held() && me?.sealingKey && !store.box);
  const { ops, chain } = me ? await (letter ? waiting(store) : sealedPending(store)) : { ops: [] };
  if (ops.length === 0) return null;
  const [from, to] = [ops[0].seq, ops.at(-1).seq];
  const { incarnation } = line;
  const header = { mcsx: 1, device: me.device, incarnation, schema: SCHEMA, from, to, count: ops.length, chain };
  const content = letter ? { letter: await sealed(me.sealingKey, ops, `${incarnation}/${from}-${to}`) } : { ops };
  const blob = await packed({ ...header, ...content });
  return { name: `mcs-${me.device.slice(0, 8)}-${from}-${to}.mcsx`, blob, count: ops.length, from, to, incarnation };
}

async function waiting(store) {
  const ops = await pending(store, Infinity);
  return { ops, chain: ops.length > 0 ? await sha256(canonical(ops.at(-1))) : "" };
}

async function sealed(office, ops, place) {
  const bytes = new Uint8Array(await (await packed(ops)).arrayBuffer());
  return base64url(await letterFor(office, bytes, place));
}

function packed(value) {
  const text = new Blob([JSON.stringify(value)]);
  return new Response(text.stream().pipeThrough(new CompressionStream("gzip"))).blob();
}
