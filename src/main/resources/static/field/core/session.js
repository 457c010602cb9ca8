// Unlocked is a state of memory. A page hands the keys to the next one through the service worker's memory; nothing
// of it is written, so a browser that was killed is locked.
import { held, hold } from "./crypto.js";

/** After so long without a touch the tablet locks itself; the PIN alone opens it again for so long. Milliseconds. */
export const IDLE = 5 * 60_000;
export const BY_PIN = 15 * 60_000;

const BEAT = 10_000;
const news = new BroadcastChannel("mcs-session");
let touched = Date.now();

/** Takes the keys over from the page before. @returns "open", "idle" (a PIN will do) or "locked" */
export async function resume(now = Date.now()) {
  if (!held()) {
    const session = (await ask()) ?? (await later(120).then(ask));
    if (!session || now - session.touched > BY_PIN) return "locked";
    touched = session.touched;
    if (now - touched > IDLE || session.idle) return "idle";
    hold(session.keys);
  }
  return "open";
}

/** The keys of an idle session; what opens it is up to the caller. */
export async function idleKeys() {
  return (await ask())?.keys;
}

/** From now on this page keeps the session alive, and calls `onLock` when nobody touches it or another page locks. */
export function keep(onLock) {
  touch();
  for (const sign of ["pointerdown", "keydown", "input"]) addEventListener(sign, touch, { passive: true });
  addEventListener("pagehide", share);
  news.onmessage = ({ data }) => data === "lock" && held() && over(onLock);
  setInterval(() => {
    if (!held()) return;
    if (Date.now() - touched > IDLE) suspend(onLock);
    else share();
  }, BEAT);
  share();
}

/** Keeps an idle session waiting for its PIN until its fifteen minutes are over. */
export async function stayIdle() {
  const session = await ask();
  const beat = setInterval(() => {
    if (Date.now() - session.touched < BY_PIN && !held()) return tell({ ...session, idle: true });
    clearInterval(beat);
    if (!held()) lock().then(() => location.reload());
  }, BEAT);
}

/** Hides what is open; within fifteen minutes the PIN is enough. */
export async function suspend(onLock) {
  await tell({ keys: held(), touched, idle: true });
  news.postMessage("lock");
  over(onLock);
}

/** Forgets the keys everywhere. */
export async function lock() {
  hold(undefined);
  await tell(null);
  news.postMessage("lock");
}

export async function share() {
  if (held()) await tell({ keys: held(), touched, idle: false });
}

function touch() {
  touched = Date.now();
}

function over(onLock) {
  hold(undefined);
  onLock();
}

async function workers() {
  const registration = await navigator.serviceWorker?.getRegistration("/field/");
  return [registration?.active, registration?.waiting, registration?.installing].filter(Boolean);
}

async function tell(session) {
  for (const worker of await workers()) worker.postMessage({ session });
}

async function ask() {
  for (const worker of await workers()) {
    const { port1, port2 } = new MessageChannel();
    const answer = new Promise((done) => (port1.onmessage = ({ data }) => done(data)));
    worker.postMessage("session", [port2]);
    const session = await Promise.race([answer, later(1000)]);
    if (session) return session;
  }
  return null;
}

const later = (delay) => new Promise((done) => setTimeout(done, delay));
