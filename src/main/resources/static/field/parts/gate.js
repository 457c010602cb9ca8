// The gate on the screen: each question with its state in words and what to do about it.
import { facts, judge } from "../core/gate.js";
import { fetchVisits } from "../core/package.js";
import { list, part, template } from "./bind.js";
import { lookForNews, tools } from "./boot.js";
import { number, t } from "./text.js";

const AGAIN = 3000;

/** Shows the gate and keeps looking until it is open. @returns failed(), the keys that still stop the visit */
export async function showGate(model) {
  let states = [];
  let timer;
  const look = async () => {
    const now = await facts(tools, model);
    states = judge(now);
    paint(states, now);
    clearTimeout(timer);
    if (states.some(({ ok }) => !ok)) timer = setTimeout(look, AGAIN);
  };
  part("check-again").addEventListener("click", () => ask().then(look));
  await look();
  return () => states.filter(({ ok }) => !ok).map(({ key }) => key);
}

/** With network most of it mends itself: the clock is compared again, numbers are fetched, storage is asked for. */
async function ask() {
  await navigator.storage?.persist?.();
  if (navigator.onLine) await Promise.allSettled([fetchVisits(tools), lookForNews()]);
}

function paint(states, now) {
  list(part("gate"), template("question"), states.map((state) => said(state, now)), (node, { ok }) => {
    part("state", node).classList.add(ok ? "badge--success" : "badge--danger");
  });
  const open = states.every(({ ok }) => ok);
  part("gate-open").hidden = !open;
  part("check-again").hidden = open;
  part("allow").hidden = states.find(({ key }) => key === "storage").ok;
}

function said({ key, ok }, now) {
  return {
    ok,
    label: t(`field.gate.${key}`, ...values(key, now)),
    stateText: t(ok ? "field.gate.ready" : "field.gate.not-ready"),
    advice: ok ? "" : t(`field.gate.${key}.do`),
    wrong: !ok,
  };
}

function values(key, { free, skew, numbers, families }) {
  if (key === "numbers") return [number(numbers), number(2 * families)];
  if (key === "space") return [number(Math.max(0, Math.floor(free / 1_048_576)))];
  return key === "clock" ? [skew === undefined ? "?" : number(Math.round(Math.abs(skew) / 60_000))] : [];
}
