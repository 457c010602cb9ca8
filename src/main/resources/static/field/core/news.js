// Keeps the packages on this tablet fresh while there is network: more numbers at half, what others changed.
import { held } from "./crypto.js";
import { note } from "./log.js";
import { refill } from "./numbers.js";
import { installedVisits } from "./package.js";
import { pull } from "./pull.js";

const PAUSE = 30_000;

/** Looks whenever the outbox has just been emptied, at most twice a minute. @returns look(), for whoever wants it now */
export function follow(tools, sync) {
  let last = -Infinity;
  let looking = null;
  const look = () => (looking ??= all(tools).finally(() => (looking = null)));
  sync.onState(({ at }) => {
    if (at !== "idle" || tools.now() - last < PAUSE || !navigator.onLine) return;
    last = tools.now();
    look().catch(() => {});
  });
  return look;
}

/** Packages can be made fresh only while they can be read. */
async function all(tools) {
  if (!held()) return;
  for (const visit of await installedVisits(tools.store)) {
    try {
      await refill(tools, visit);
      await pull(tools, visit);
    } catch (error) {
      await note(tools.store, "no-news", { status: error.status ?? 0, code: error.code ?? error.name });
    }
  }
}
