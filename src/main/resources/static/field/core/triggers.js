// When the outbox is emptied: when the network comes back, when somebody looks, on request, and every half minute.
import { counts } from "./outbox.js";

export function start(sync, store) {
  addEventListener("online", () => sync.wake());
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && sync.wake());
  store.onChange((stores) => stores.includes("ops") && sync.nudge());
  setInterval(async () => sync.watch((await counts(store)).pending), 30_000);
  sync.wake();
}
