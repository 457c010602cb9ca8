// The data keys come from one random master, which lies on the tablet only wrapped: by what the officer knows
// (Argon2id) and, where there is one, by what the device holds (the PRF of a passkey); then a passphrase stands behind
// it, for a passkey can be gone.
const CURVE = { name: "ECDH", namedCurve: "P-256" };
const utf8 = (text) => new TextEncoder().encode(text);

/** What the enrolment page uses: KiB, rounds. Stored beside each wrap, so that later tablets may use more. */
export const STRONG = { memory: 65_536, rounds: 3 };

/** Nothing opens with this secret. */
export class WrongSecret extends Error {}

/**
 * New keys, open and wrapped.
 * @param secret passphrase, or the PIN where `prf` is given
 * @param prf {credential, salt, output} of a passkey, or undefined; `spare`: the passphrase that opens without it
 * @returns {keys, protection}: the keys for `hold`, and what is stored in clear
 */
export async function newKeys(secret, { cost = STRONG, prf, spare } = {}) {
  const master = crypto.getRandomValues(new Uint8Array(32));
  const box = await crypto.subtle.generateKey(CURVE, true, ["deriveBits"]);
  const wrap = await wrapped(master, secret, cost, prf);
  const second = prf && spare ? { spare: await wrapped(master, spare, cost) } : {};
  const { data, names } = await split(master);
  const inner = await locked(data, new Uint8Array(await crypto.subtle.exportKey("pkcs8", box.privateKey)));
  master.fill(0);
  const inbox = await crypto.subtle.exportKey("raw", box.publicKey);
  return { keys: { data, names, inbox: await inboxKey(inner, data) }, protection: { wrap, ...second, inbox, inner } };
}

async function wrapped(master, secret, cost, prf) {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const kek = await wrappingKey(secret, { salt, cost }, prf?.output);
  return { salt, cost, ...(await locked(kek, master)), prf: prf && { credential: prf.credential, salt: prf.salt } };
}

/** Without the passkey's part the passphrase behind it is meant. @throws WrongSecret */
export async function openKeys({ wrap, spare, inner }, secret, prfOutput) {
  const by = prfOutput ? wrap : (spare ?? wrap);
  const kek = await wrappingKey(secret, by, prfOutput);
  const master = await unlocked(kek, by).catch(() => {
    throw new WrongSecret("wrong secret");
  });
  const { data, names } = await split(master);
  return { data, names, inbox: await inboxKey(inner, data) };
}

export const inboxOf = ({ inbox }) => crypto.subtle.importKey("raw", inbox, CURVE, false, []);

async function split(master) {
  const source = await crypto.subtle.importKey("raw", master, "HKDF", false, ["deriveKey"]);
  const hkdf = (info) => ({ name: "HKDF", hash: "SHA-256", salt: new Uint8Array(32), info: utf8(info) });
  const aes = { name: "AES-GCM", length: 256 };
  const hmac = { name: "HMAC", hash: "SHA-256", length: 256 };
  return {
    data: await crypto.subtle.deriveKey(hkdf("MCS1 data"), source, aes, false, ["encrypt", "decrypt"]),
    names: await crypto.subtle.deriveKey(hkdf("MCS1 names"), source, hmac, false, ["sign"]),
  };
}

async function wrappingKey(secret, { salt, cost }, prfOutput = new ArrayBuffer(0)) {
  const { argon2id } = await argon2();
  const known = await argon2id({
    password: secret.normalize("NFKC"),
    salt,
    memorySize: cost.memory,
    iterations: cost.rounds,
    parallelism: 1,
    hashLength: 32,
    outputType: "binary",
  });
  const both = new Uint8Array([...new Uint8Array(prfOutput), ...known]);
  const source = await crypto.subtle.importKey("raw", both, "HKDF", false, ["deriveKey"]);
  const hkdf = { name: "HKDF", hash: "SHA-256", salt, info: utf8("MCS1 wrap") };
  return crypto.subtle.deriveKey(hkdf, source, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

async function locked(key, bytes) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, ct: await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, bytes) };
}

async function unlocked(key, { iv, ct }) {
  return new Uint8Array(await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, ct));
}

async function inboxKey(inner, data) {
  return crypto.subtle.importKey("pkcs8", await unlocked(data, inner), CURVE, false, ["deriveBits"]);
}

/** Only here is WebAssembly needed, so only here it is loaded. */
async function argon2() {
  await import("/field/vendor/argon2.js");
  return globalThis.hashwasm;
}
