// The loop that empties the outbox. One sender per tablet (Web Lock), full-jitter back-off, no answer but a typed
// acknowledgement ends the trying.
import { note } from "./log.js";
import { pushOnce } from "./push.js";

const FIRST = 50;
const MOST = 200;
const CAP_SEEN = 30_000;
const CAP_HIDDEN = 300_000;

/** Full jitter: between 250 ms and min(cap, 1 s · 2ⁿ). */
export function backOff(failures, cap, random) {
  return 250 + random() * (Math.min(cap, 1000 * 2 ** Math.min(failures, 20)) - 250);
}

/**
 * @param tools {store, fetch, now, random, locks, timer: {set, clear}, visible()}
 * @returns {wake, nudge, watch, state, onState}
 */
export function createSync(tools) {
  let size = FIRST;
  let failures = 0;
  let timer;
  let busy = false;
  let again = false;
  let urgent = false;
  let lastAttempt = 0;
  let turn = 0;
  let state = { at: "idle" };
  const ears = new Set();
  const cap = () => (tools.visible() ? CAP_SEEN : CAP_HIDDEN);

  function tell(next) {
    state = next;
    ears.forEach((ear) => ear(state));
  }

  async function attempt() {
    lastAttempt = tools.now();
    try {
      return await tools.locks.request("mcs-sync", () => pushOnce(tools, size));
    } catch (error) {
      return { state: "refused", status: 0, code: error.name, retryAfter: 0 };
    }
  }

  async function run() {
    const mine = ++turn;
    timer = undefined;
    busy = true;
    again = urgent = false;
    tell({ at: "sending" });
    const result = await attempt();
    if (mine !== turn) return;
    busy = false;
    if (result.state === "moved") return moved();
    if (result.state === "empty") return empty();
    await failed(result);
  }

  function moved() {
    failures = 0;
    size = Math.min(MOST, Math.ceil(size * 1.25));
    return run();
  }

  function empty() {
    failures = 0;
    tell({ at: "idle" });
    if (again) nudge();
  }

  async function failed(result) {
    if (result.status === 413 || result.status === 400 || result.code === "TimeoutError") size = Math.ceil(size / 2);
    const delay = (result.retryAfter ?? 0) + backOff(failures++, cap(), tools.random);
    tell({ at: "waiting", status: result.status, code: result.code, until: tools.now() + delay });
    timer = tools.timer.set(run, urgent ? 0 : delay);
    await note(tools.store, "refused", { status: result.status, code: result.code }).catch(() => {});
  }

  /** Something new waits: tries at once, but a back-off that runs is kept. */
  function nudge() {
    again = true;
    if (!busy && timer === undefined) run();
  }

  /** Tries at once, back-off or not; while an attempt is on its way, right after it. */
  function wake() {
    again = urgent = true;
    failures = 0;
    if (busy) return;
    tools.timer.clear(timer);
    run();
  }

  /** Called every half minute: a loop that should run but does not is a defect; it is noted and started again. */
  function watch(waiting) {
    if (waiting === 0) return;
    const due = state.at === "waiting" ? state.until : lastAttempt;
    const wedged = tools.now() - due > 2 * cap();
    if (wedged) note(tools.store, "WEDGE", {}).catch(() => {});
    if (wedged) busy = false;
    if (wedged || (!busy && timer === undefined)) wake();
  }

  return { wake, nudge, watch, get state() { return state; }, onState: (ear) => ears.add(ear) };
}
