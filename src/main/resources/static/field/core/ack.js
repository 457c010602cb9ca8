// Only a typed acknowledgement that names this very batch moves anything. A status code alone proves nothing:
// a hotel's login page answers 200.

const MEDIA = "application/vnd.mcs.ack+json";
const RESULTS = new Set(["APPLIED", "MERGED", "CONFLICT_QUEUED", "REJECTED", "BLOCKED"]);

/** @returns the acknowledgement, or null when this answer is none */
export async function readAck(response, sent) {
  const type = response.headers.get("content-type") ?? "";
  if (response.status !== 202 || type.split(";")[0].trim() !== MEDIA) return null;
  const ack = await response.json().catch(() => null);
  return isFor(sent, ack) ? ack : null;
}

export function isFor(sent, ack) {
  return (
    ack?.ack === "v1" &&
    ack.durable === true &&
    ack.batchId === sent.batchId &&
    ack.device === sent.device &&
    ack.incarnation === sent.incarnation &&
    Boolean(ack.serverEpoch) &&
    Number.isInteger(ack.appliedThrough) &&
    ack.appliedThrough >= 0 &&
    ack.appliedThrough <= sent.head &&
    Array.isArray(ack.results) &&
    ack.results.every(({ seq, r }) => Number.isInteger(seq) && RESULTS.has(r))
  );
}
