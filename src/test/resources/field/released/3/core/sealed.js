// A letter box: anybody with the public key can put something in, only the private key takes it out.
// ECDH P-256 with a key of its own for each letter, HKDF-SHA-256, AES-GCM.
const CURVE = { name: "ECDH", namedCurve: "P-256" };
const INFO = new TextEncoder().encode("MCS1 sealed");

/** @returns {from, iv, ct}: raw public key of the letter (65 bytes), nonce (12 bytes), content */
export async function sealTo(publicKey, bytes, place) {
  const letter = await crypto.subtle.generateKey(CURVE, false, ["deriveBits"]);
  const from = new Uint8Array(await crypto.subtle.exportKey("raw", letter.publicKey));
  const key = await agreed(letter.privateKey, publicKey, from, "encrypt");
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { from, iv, ct: await crypto.subtle.encrypt(how(iv, place), key, bytes) };
}

/**
 * What only the office can open, as text: letter's key, nonce and content, one after the other, in base64url.
 * @param office raw public key in base64url
 */
export async function forOffice(office, text, place) {
  const publicKey = await crypto.subtle.importKey("raw", bytesOf(office), CURVE, false, []);
  const { from, iv, ct } = await sealTo(publicKey, new TextEncoder().encode(text), place);
  return base64url(new Uint8Array([...from, ...iv, ...new Uint8Array(ct)]));
}

export function base64url(bytes) {
  const text = Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join("");
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

export function bytesOf(text) {
  return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (one) => one.charCodeAt(0));
}

export async function unseal(privateKey, { from, iv, ct }, place) {
  const publicKey = await crypto.subtle.importKey("raw", from, CURVE, false, []);
  return crypto.subtle.decrypt(how(iv, place), await agreed(privateKey, publicKey, from, "decrypt"), ct);
}

async function agreed(privateKey, publicKey, salt, use) {
  const secret = await crypto.subtle.deriveBits({ name: "ECDH", public: publicKey }, privateKey, 256);
  const source = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveKey"]);
  const hkdf = { name: "HKDF", hash: "SHA-256", salt, info: INFO };
  return crypto.subtle.deriveKey(hkdf, source, { name: "AES-GCM", length: 256 }, false, [use]);
}

const how = (iv, place) => ({ name: "AES-GCM", iv, additionalData: new TextEncoder().encode(place) });
