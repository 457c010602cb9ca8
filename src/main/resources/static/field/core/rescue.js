// The file for the day this tablet cannot send any more: everything the office has not acknowledged, provably whole,
// sealed so that only the office can open it.
import { SCHEMA } from "./client.js";
import { enrolled } from "./auth.js";
import { sealedPending } from "./outbox.js";

/** {name, blob, count}, or null when nothing waits. */
export async function rescueFile(store) {
  const [me, line] = await Promise.all([enrolled(store), store.get("meta", "line")]);
  const { ops, chain } = me ? await sealedPending(store) : { ops: [] };
  if (ops.length === 0) return null;
  const [from, to] = [ops[0].seq, ops.at(-1).seq];
  const header = { mcsx: 1, device: me.device, incarnation: line.incarnation, schema: SCHEMA, from, to };
  const file = { ...header, count: ops.length, chain, ops };
  return { name: `mcs-${me.device.slice(0, 8)}-${from}-${to}.mcsx`, blob: await packed(file), count: ops.length };
}

function packed(file) {
  const text = new Blob([JSON.stringify(file)]);
  return new Response(text.stream().pipeThrough(new CompressionStream("gzip"))).blob();
}
