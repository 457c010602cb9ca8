// Who this tablet is: a key that cannot leave the browser signs every request to the office.
import { described } from "./client.js";
import { sha256 } from "./crypto.js";
import { contact } from "./grant.js";
import { uuidv7 } from "./ids.js";
import { base64url } from "./sealed.js";

const CURVE = { name: "ECDSA", namedCurve: "P-256" };
const WIRE = /^\/(sync\/v1|field\/api)\//;

/** {device, officer, branch, incarnation} or undefined before the enrolment. */
export function enrolled(store) {
  return store.get("meta", "device");
}

/** @returns {pair, publicKey}: the pair for `enrol`, the public half for the office */
export async function newKey() {
  const pair = await crypto.subtle.generateKey(CURVE, false, ["sign", "verify"]);
  return { pair, publicKey: base64url(await crypto.subtle.exportKey("spki", pair.publicKey)) };
}

/**
 * Keeps a new enrolment with a line of operations of its own.
 * @param protection what `protect` gave: the keys of this store, wrapped
 */
export async function enrol(store, given, pair, protection) {
  const incarnation = uuidv7();
  await store.write(["meta"], async (tx) => {
    const meta = tx.objectStore("meta");
    await meta.put({ ...given, incarnation }, "device");
    await meta.put(pair.privateKey, "deviceKey");
    await meta.put(protection, "protection");
    await meta.put(0, "tries");
    await meta.put(true, "locked");
    await meta.put({ at: Date.now(), seen: Date.now() }, "contact");
    await meta.put({ incarnation, head: 0, hash: "" }, "line");
    await meta.put({ incarnation, through: 0, epoch: null }, "acked");
  });
}

/** Gives a store from before the keys its key and its lock; its line of operations goes on. */
export async function rekey(store, given, pair, protection) {
  await store.write(["meta"], async (tx) => {
    const meta = tx.objectStore("meta");
    const { token, ...me } = await meta.get("device");
    meta.put({ ...me, ...given }, "device");
    meta.put(pair.privateKey, "deviceKey");
    meta.put(protection, "protection");
    meta.put(0, "tries");
  });
}

/** The key a tablet has vouches for the one it gets; empty where it has none. */
export async function vouch(store, publicKey) {
  const key = await store.get("meta", "deviceKey");
  return key ? base64url(await signed(key, `MCS1 rekey\n${publicKey}`)) : "";
}

/**
 * A fetch that signs what goes over the tablet's wire; everything else passes as it is.
 * @param onRevoked called when the office has revoked this tablet
 */
export function signing(store, fetch, onRevoked = () => {}, now = Date.now) {
  return async (address, options = {}) => {
    const { pathname, search } = new URL(address, location.origin);
    if (!WIRE.test(pathname)) return fetch(address, options);
    const signature = await sign(store, options.method ?? "GET", pathname + search, options.body ?? "", now());
    const said = { ...(await described(store)), ...options.headers, ...signature };
    const response = await fetch(address, { ...options, headers: said });
    const answered = response.headers.get("x-mcs-time");
    if (answered) await contact(store, now(), answered);
    if (response.headers.get("x-mcs-directive") === "WIPE_VIEW") await onRevoked();
    return response;
  };
}

/** @param body text or bytes, exactly as it is sent */
async function sign(store, method, address, body, time) {
  const [me, key] = await Promise.all([enrolled(store), store.get("meta", "deviceKey")]);
  if (!key) return {};
  const [id, t] = [uuidv7(time), new Date(time).toISOString()];
  const text = ["MCS1", method, address, await sha256(body), me.device, id, t].join("\n");
  return { "X-MCS-Sig": `device=${me.device}; id=${id}; t=${t}; sig=${base64url(await signed(key, text))}` };
}

/** ECDSA with SHA-256, r and s of 32 bytes each. */
export const signed = (key, text) => crypto.subtle.sign({ name: "ECDSA", hash: "SHA-256" }, key, new TextEncoder().encode(text));
