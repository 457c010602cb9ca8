// When the outbox is emptied: when the network comes back, when somebody looks, on request, and every half minute.
import { sendForOthers } from "./colleagues.js";
import { counts } from "./outbox.js";

const PAUSE = 60_000;

/** @param fetch unsigned: each store on this tablet signs for itself */
export function start(sync, tools, fetch) {
  const { store } = tools;
  addEventListener("online", () => sync.wake());
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && sync.wake());
  store.onChange((stores) => stores.includes("ops") && sync.nudge());
  setInterval(async () => sync.watch((await counts(store)).pending), 30_000);
  const forOthers = () => navigator.onLine && sendForOthers(tools, fetch).catch(() => {});
  addEventListener("online", forOthers);
  sync.onState(({ at }) => at === "idle" && forOthers());
  setInterval(forOthers, PAUSE);
  forOthers();
  sync.wake();
}
