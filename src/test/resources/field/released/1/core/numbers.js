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
