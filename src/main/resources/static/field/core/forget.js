// Erases what people said once the office has it, has a verified backup of it, and a week has passed: number, kind
// and hash stay, and so does the receipt. The server says how far; the tablet's clock has no say.
const AT_ONCE = 500;

export async function forget(store, { incarnation, appliedThrough, backupThrough, forgetThrough }) {
  const through = Math.min(appliedThrough, backupThrough ?? 0, forgetThrough ?? 0);
  const done = (await store.get("meta", "forgotten")) ?? {};
  const from = done[incarnation] ?? 0;
  if (through <= from) return;
  const records = await store.all("ops", store.range([incarnation, from + 1], [incarnation, through]), AT_ONCE);
  const bare = records.map(bared);
  if (bare.length === 0) return;
  await store.write(["ops", "meta"], (tx) => {
    bare.forEach((record) => tx.objectStore("ops").put(record));
    tx.objectStore("meta").put({ ...done, [incarnation]: bare.at(-1).seq }, "forgotten");
  });
}

const bared = ({ incarnation, seq, visit, type, hash }) => ({ incarnation, seq, visit, type, hash, forgotten: true });
