// Numbers leased from the office: given out by the tablet alone, never twice.

export class NumbersExhausted extends Error {}

/** Draws `count` numbers. @returns {numbers, leases}: the numbers, and the leases as they must be written back */
export function draw(leases, count) {
  const numbers = [];
  const used = [];
  for (const lease of [...leases].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    let next = lease.next;
    while (numbers.length < count && next <= lease.to) numbers.push(written(lease, next++));
    if (next !== lease.next) used.push({ ...lease, next });
  }
  if (numbers.length < count) throw new NumbersExhausted();
  return { numbers, leases: used };
}

export function left(leases) {
  return leases.reduce((sum, lease) => sum + Math.max(0, lease.to - lease.next + 1), 0);
}

function written(lease, number) {
  return lease.prefix + String(number).padStart(6, "0");
}

const SERIES = ["members", "tickets"];

/**
 * Asks the office for more when half of a series is gone. Blocks that got lost on the way come again; a block the
 * tablet has keeps its place. @returns how many blocks are new
 */
export async function refill({ store, fetch }, visit) {
  const held = Object.fromEntries(await Promise.all(SERIES.map(async (series) => [series, await store.allBy("leases", "series", [visit, series])])));
  if (!SERIES.some((series) => isLow(held[series]))) return 0;
  const body = Object.fromEntries(SERIES.map((series) => [series, { known: held[series].map(({ id }) => id), left: left(held[series]) }]));
  const response = await fetch(`/field/api/visits/${encodeURIComponent(visit)}/numbers`, {
    method: "POST",
    credentials: "omit",
    cache: "no-store",
    redirect: "error",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  const given = response.status === 200 ? await response.json().catch(() => null) : null;
  return Array.isArray(given?.leases) ? keep(store, visit, given.leases) : 0;
}

/** Less than half of what was leased is left. */
export function isLow(leases) {
  const all = leases.reduce((sum, lease) => sum + lease.to - lease.from + 1, 0);
  return left(leases) * 2 < all || all === 0;
}

function keep(store, visit, blocks) {
  return store.write(["leases"], async (tx) => {
    const leases = tx.objectStore("leases");
    let fresh = 0;
    for (const { id, series, prefix, from, to } of blocks) {
      if (await leases.get(id)) continue;
      leases.put({ id, series, prefix, from, to, visit, next: from });
      fresh++;
    }
    return fresh;
  });
}
