// A decision of the office ends the waiting of an operation done on this tablet.
import { history, rewrite } from "./outbox.js";

const RESULT = { MINE: "MERGED", EDITED: "MERGED", THEIRS: "REJECTED", OPEN: "CONFLICT_QUEUED" };

/** Rewrites the receipts of decided operations; saying it twice changes nothing. @param decisions by operation id */
export async function settle(store, visit, decisions) {
  const known = Object.keys(decisions ?? {});
  if (known.length === 0) return;
  const entries = (await history(store, visit)).filter(({ op, receipt }) => receipt && known.includes(op.opId));
  const receipts = entries.map(({ op, receipt }) => decided(receipt, decisions[op.opId].decision)).filter(Boolean);
  if (receipts.length > 0) await rewrite(store, receipts);
}

function decided(receipt, decision) {
  const r = RESULT[decision];
  const code = `DECIDED_${decision}`;
  return r && receipt.code !== code ? { ...receipt, r, code } : null;
}
