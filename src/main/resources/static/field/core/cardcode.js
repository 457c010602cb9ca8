// What the QR code of a printed card says: which recorded print it is, signed by this tablet. Of the person it says nothing.
import { enrolled, signed } from "./auth.js";
import { base64url } from "./sealed.js";

/** Undefined on a tablet that never got a key. @param op the recorded print */
export async function codeOf(store, { opId, set }) {
  const [me, key] = await Promise.all([enrolled(store), store.get("meta", "deviceKey")]);
  if (!key) return undefined;
  const text = ["MCS-KARTU 1", opId, me.device, set.number].join("\n");
  return `K1${letters(opId)}${letters(me.device)}${base64url(await signed(key, text))}`;
}

const letters = (id) => base64url(Uint8Array.from(id.replaceAll("-", "").match(/../g), (pair) => parseInt(pair, 16)));
