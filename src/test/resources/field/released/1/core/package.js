// What the tablet takes along: asked for online, installed whole or not at all. Work done here is never touched.
import { authorization, enrolled } from "./auth.js";
import { decode, encode } from "./crypto.js";

/** The office did not give what was asked: {status, code}. */
export class NotGiven extends Error {
  constructor(status, code) {
    super(code || String(status));
    Object.assign(this, { status, code });
  }
}

/** {serverTime, officer, visits}; kept for the time without network. */
export async function fetchVisits({ store, fetch }) {
  const list = await ask(store, fetch, "/field/api/visits");
  if (!Array.isArray(list.visits)) throw new NotGiven(200, "NOT_THE_OFFICE");
  await store.put("meta", await encode(list), "visits");
  return list;
}

export async function knownVisits(store) {
  return decode(await store.get("meta", "visits"));
}

export async function download({ store, fetch }, visit) {
  const given = await ask(store, fetch, `/field/api/visits/${encodeURIComponent(visit)}/package`);
  if (!isWhole(given, visit)) throw new NotGiven(200, "PACKAGE_BROKEN");
  await install(store, given);
  return given;
}

function isWhole(given, visit) {
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

/** One transaction. A lease the tablet already has keeps its place: its numbers are never given out again. */
export async function install(store, given) {
  const { device } = await enrolled(store);
  const record = { visit: given.visit.id, device, payload: await encode(given), installedAt: new Date().toISOString() };
  await store.write(["packages", "leases"], async (tx) => {
    const leases = tx.objectStore("leases");
    for (const [series, lease] of Object.entries(given.leases)) {
      const known = await leases.get(lease.id);
      if (!known) leases.put({ ...lease, series, visit: given.visit.id, next: lease.from });
    }
    tx.objectStore("packages").put(record);
  });
}

/** The package of a visit with `installedAt`, or undefined. */
export async function installed(store, visit) {
  const record = await store.get("packages", visit);
  return record && { ...(await decode(record.payload)), installedAt: record.installedAt };
}

async function ask(store, fetch, address) {
  const headers = { ...(await authorization(store)), Accept: "application/json" };
  const response = await fetch(address, { headers, credentials: "omit", cache: "no-store", redirect: "error" });
  const body = await response.json().catch(() => null);
  if (response.status !== 200 || !body || typeof body !== "object") throw new NotGiven(response.status, body?.code ?? "");
  return body;
}
