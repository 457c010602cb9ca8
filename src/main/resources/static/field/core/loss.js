// Tells the office that an earlier store of this tablet is gone; the marker stays until the office has heard it.
import { lost, unmark } from "./marker.js";

export async function reportLosses({ store, fetch }) {
  for (const line of await lost(store)) {
    const response = await fetch("/sync/v1/losses", {
      method: "POST",
      credentials: "omit",
      cache: "no-store",
      redirect: "error",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(line),
      signal: AbortSignal.timeout(30_000),
    });
    const heard = response.status === 202 ? await response.json().catch(() => null) : null;
    if (heard?.heard === "loss-v1" && heard.incarnation === line.incarnation) unmark(line.incarnation);
  }
}
