// How far each printer misses, by its name: tenths of a millimetre to the right and down.

const MOST = 100;

/** The lines of a test page should lie 5 mm from the edges and were measured at these; null when that cannot be. */
export function corrected(printers, name, left, top) {
  const before = printers.find((one) => one.name === name) ?? { x: 0, y: 0 };
  const now = { name, x: before.x + 50 - tenths(left), y: before.y + 50 - tenths(top) };
  const possible = name && [now.x, now.y].every((value) => Math.abs(value) <= MOST);
  return possible ? [...printers.filter((one) => one.name !== name), now].sort((a, b) => (a.name < b.name ? -1 : 1)) : null;
}

/** `4,8` and `4.8` mm are 48. */
export function tenths(text) {
  const mm = String(text).trim().replace(",", ".");
  return /^\d{1,2}(\.\d)?$/.test(mm) ? Math.round(Number(mm) * 10) : NaN;
}
