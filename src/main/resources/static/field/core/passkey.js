// A secret that this device holds and never shows: the PRF of a passkey. It works without network.

/** Whether this device can hold one at all; whether it has the PRF is known only after making it. */
export async function canHold() {
  return Boolean(await globalThis.PublicKeyCredential?.isUserVerifyingPlatformAuthenticatorAvailable?.().catch(() => false));
}

/** @returns {credential, salt, output} for `protect`, or undefined where the device has no PRF or the officer declines */
export async function makePasskey(name) {
  const salt = random(32);
  const publicKey = {
    rp: { name: "MCS-OC" },
    user: { id: random(16), name, displayName: name },
    challenge: random(32),
    pubKeyCredParams: [{ type: "public-key", alg: -7 }],
    authenticatorSelection: { authenticatorAttachment: "platform", residentKey: "preferred", userVerification: "required" },
    extensions: { prf: { eval: { first: salt } } },
  };
  const made = await navigator.credentials.create({ publicKey }).catch(() => null);
  const prf = made?.getClientExtensionResults().prf;
  if (!prf?.enabled) return undefined;
  const kept = { credential: made.rawId, salt };
  const output = prf.results?.first ?? (await readPasskey(kept).catch(() => undefined));
  return output && { ...kept, output };
}

/** No passkey of this tablet answered, or it no longer has its secret. */
export class NoPasskey extends Error {}

/** The device's part of the key; asks for finger or screen lock. @throws NoPasskey; which of its reasons, browsers hide */
export async function readPasskey({ credential, salt }) {
  const publicKey = {
    challenge: random(32),
    allowCredentials: [{ type: "public-key", id: credential, transports: ["internal"] }],
    userVerification: "required",
    extensions: { prf: { eval: { first: salt } } },
  };
  const given = await navigator.credentials.get({ publicKey }).catch(() => null);
  const secret = given?.getClientExtensionResults().prf?.results?.first;
  if (!secret) throw new NoPasskey("no passkey");
  return secret;
}

const random = (length) => crypto.getRandomValues(new Uint8Array(length));
