// A second copy of what waits, in the browser's own file system: should the database go, the copy goes to the office
// by the next enrolment of the same officer, and through the same door. Only what is sealed is ever written there.
import { enrolled } from "./auth.js";
import { rescueFile } from "./rescue.js";
import { openStore, stores } from "./store.js";

const HOUR = 3_600_000;
const WEEK = 7 * 24 * HOUR;
const NAME = /^mcs-([A-Za-z0-9-]{1,40})\.mcsx$/;

/**
 * Writes a copy when the last one is a week old, or an hour and something was saved since.
 * @returns {at, count, to} of the last one, or undefined
 */
export async function keepCopy({ store, now }, atOnce = false) {
  const [me, line, last] = await Promise.all(["device", "line", "copied"].map((key) => store.get("meta", key)));
  if (!me?.sealingKey || !(atOnce || isDue(last, line, now()))) return last;
  const file = await rescueFile(store);
  if (!file) return last;
  const handle = await (await folder()).getFileHandle(`mcs-${file.incarnation}.mcsx`, { create: true });
  const into = await handle.createWritable();
  await into.write(file.blob);
  await into.close();
  const made = { at: new Date(now()).toISOString(), count: file.count, to: file.to };
  await store.put("meta", made, "copied");
  return made;
}

function isDue(last, { head }, time) {
  const age = last ? Math.abs(time - Date.parse(last.at)) : Infinity;
  return age > WEEK || (age > HOUR && last.to !== head);
}

/** Copies of stores that are no longer on this tablet: [{incarnation, file}]. */
export async function leftCopies() {
  const [found, alive] = [[], await living()];
  for await (const [name, handle] of (await folder()).entries()) {
    const incarnation = NAME.exec(name)?.[1];
    if (incarnation && !alive.has(incarnation)) found.push({ incarnation, file: await handle.getFile() });
  }
  return found;
}

/** Hands left copies to the office; one goes when the office has all of it. @returns how many it took */
export async function returnCopies({ store, fetch }) {
  if (!(await enrolled(store))) return 0;
  let taken = 0;
  for (const { incarnation, file } of await leftCopies()) {
    const answer = await send(fetch, await file.arrayBuffer());
    if (answer?.rescued !== "v1" || answer.incarnation !== incarnation) continue;
    await (await folder()).removeEntry(`mcs-${incarnation}.mcsx`);
    taken++;
  }
  return taken;
}

async function send(fetch, body) {
  const response = await fetch("/sync/v1/rescue", {
    method: "POST",
    credentials: "omit",
    cache: "no-store",
    redirect: "error",
    headers: { "Content-Type": "application/octet-stream" },
    body,
    signal: AbortSignal.timeout(60_000),
  });
  return response.status === 202 ? response.json().catch(() => null) : null;
}

const folder = () => navigator.storage.getDirectory();

async function living() {
  const lines = (await stores()).map((name) => openStore(name).get("meta", "line"));
  return new Set((await Promise.all(lines)).filter(Boolean).map(({ incarnation }) => incarnation));
}
