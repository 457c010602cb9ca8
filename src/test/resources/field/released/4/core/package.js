// What the tablet takes along: asked for online, installed whole or not at all. Work done here is never touched.
import { enrolled } from "./auth.js";
import { canonical, decode, encode, sha256 } from "./crypto.js";
import { dropStaged, partsOf, staged, stage, stagedKeys } from "./staging.js";

/** The office did not give what was asked: {status, code}. */
export class NotGiven extends Error {
  constructor(status, code) {
    super(code || String(status));
    Object.assign(this, { status, code });
  }
}

/** {serverTime, officer, visits, skew: milliseconds this tablet is ahead}; kept for the time without network. */
export async function fetchVisits({ store, fetch, now = Date.now }) {
  const asked = now();
  const list = await ask(fetch, "/field/api/visits");
  if (!Array.isArray(list.visits)) throw new NotGiven(200, "NOT_THE_OFFICE");
  list.skew = (asked + now()) / 2 - new Date(list.serverTime).getTime();
  await store.put("meta", await encode(list, "meta/visits"), "visits");
  return list;
}

export async function knownVisits(store) {
  return decode(await store.get("meta", "visits"), "meta/visits");
}

/** Goes on where a cut left it; a part that came is never asked for again. `tell(done, all)` hears of every part. */
export async function download({ store, fetch, now = Date.now }, visit, tell = () => {}) {
  const plan = (await staged(store, visit)) ?? (await begin(store, fetch, visit, now));
  try {
    await fetchParts(store, fetch, plan, tell);
    const text = (await partsOf(store, plan)).join("");
    const given = JSON.parse(text);
    if (!isWhole(given, visit) || !(await isAsSent(given))) throw new NotGiven(200, "PACKAGE_BROKEN");
    await install(store, given, { skew: plan.skew });
    return given;
  } catch (error) {
    if (!(error instanceof TypeError)) await dropStaged(store, visit);
    throw error;
  }
}

async function begin(store, fetch, visit, now) {
  const asked = now();
  const plan = await ask(fetch, `/field/api/visits/${encodeURIComponent(visit)}/package/parts`);
  if (plan.visit !== visit || !plan.packageId || !Array.isArray(plan.parts)) throw new NotGiven(200, "PACKAGE_BROKEN");
  const skew = (asked + now()) / 2 - new Date(plan.issuedAt).getTime();
  await stage(store, visit, "plan", { ...plan, skew });
  return { ...plan, skew };
}

async function fetchParts(store, fetch, plan, tell) {
  const have = await partsOf(store, plan);
  for (const [n, hash] of plan.parts.entries()) {
    if (have[n] === undefined) {
      const { text } = await ask(fetch, `/field/api/packages/${encodeURIComponent(plan.packageId)}/parts/${n}`);
      if (typeof text !== "string" || (await sha256(text)) !== hash) throw new NotGiven(200, "PACKAGE_BROKEN");
      await stage(store, plan.visit, n, text);
    }
    tell(n + 1, plan.parts.length);
  }
}

const isAsSent = async ({ sha256: hash, ...rest }) => (await sha256(canonical(rest))) === hash;

export function isWhole(given, visit) {
  return Boolean(
    given.packageId &&
      given.visit?.id === visit &&
      given.grant?.id &&
      Array.isArray(given.families) &&
      given.families.every((family) => family.familyCard && Array.isArray(family.members)) &&
      given.leases?.members &&
      given.leases?.tickets,
  );
}

/**
 * The flip from the old package to the new one, in one transaction: what was staged goes with it. A lease the tablet
 * already has keeps its place: its numbers are never given out again.
 */
export async function install(store, given, { skew = 0 } = {}) {
  const { device } = await enrolled(store);
  const visit = given.visit.id;
  const record = { visit, device, version: given.packageId, skew, payload: await encode(given, `packages/${visit}`), installedAt: new Date().toISOString() };
  const spent = await stagedKeys(store, visit);
  await store.write(["packages", "leases"], async (tx) => {
    const leases = tx.objectStore("leases");
    for (const [series, lease] of Object.entries(given.leases)) {
      const known = await leases.get(lease.id);
      if (!known) leases.put({ ...lease, series, visit, next: lease.from });
    }
    for (const key of spent) tx.objectStore("packages").delete(key);
    tx.objectStore("packages").put(record);
  });
}

/** The package of a visit with `installedAt`, `version` and `skew` (milliseconds the tablet was ahead), or undefined. */
export async function installed(store, visit) {
  const record = await store.get("packages", visit);
  if (!record) return undefined;
  const { installedAt, version, skew } = record;
  return { ...(await decode(record.payload, `packages/${visit}`)), installedAt, version, skew };
}

/** Ids of the visits on this tablet. */
export async function installedVisits(store) {
  return (await store.keys("packages")).filter((key) => !key.includes("/"));
}

/** Writes what became of a package, unless it is no longer the one it became of. @returns whether it was written */
export async function replace(store, { installedAt, version, skew, ...given }, next) {
  const visit = given.visit.id;
  const payload = await encode(given, `packages/${visit}`);
  return store.write(["packages"], async (tx) => {
    const packages = tx.objectStore("packages");
    const now = await packages.get(visit);
    if (now?.version !== version) return false;
    packages.put({ ...now, version: next, payload, installedAt, skew });
    return true;
  });
}

export async function ask(fetch, address) {
  const headers = { Accept: "application/json" };
  const response = await fetch(address, { headers, credentials: "omit", cache: "no-store", redirect: "error" });
  const body = await response.json().catch(() => null);
  if (response.status !== 200 || !body || typeof body !== "object") throw new NotGiven(response.status, body?.code ?? "");
  return body;
}
