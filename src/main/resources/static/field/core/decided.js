// A decision of the office ends the waiting of an operation done on this tablet.
import { history, rewrite } from "./outbox.js";

// The office says r, code and facts; one that only names the decision is read by this.
const RESULT = { MINE: "MERGED", EDITED: "MERGED", THEIRS: "REJECTED", OPEN: "CONFLICT_QUEUED" };

/** Rewrites the receipts of decided operations; saying it twice changes nothing. @param decisions by operation id */
export async function settle(store, visit, decisions) {
  const known = Object.keys(decisions ?? {});
  if (known.length === 0) return;
  const entries = (await history(store, visit)).filter(({ op, receipt }) => receipt && known.includes(op.opId));
  const receipts = entries.map(({ op, receipt }) => decided(receipt, decisions[op.opId])).filter(Boolean);
  if (receipts.length > 0) await rewrite(store, receipts);
}

function decided(receipt, { decision, r = RESULT[decision], code = `DECIDED_${decision}`, facts = receipt.facts }) {
  return r && (receipt.code !== code || receipt.r !== r) ? { ...receipt, r, code, facts } : null;
}
