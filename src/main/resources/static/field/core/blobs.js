// Photos on the tablet. While a form is open a photo lies under the tablet's own key; with the operation that names it
// it becomes a letter only the office opens, so it can be sent while the tablet is locked, or after its keys are gone.
import { decode, encode, sha256 } from "./crypto.js";
import { base64url, bytesOf, letterFor } from "./sealed.js";

const placeOf = (sha) => `blobs/${sha}`;

/** @returns sha-256 of the bytes, by which the photo is known from now on */
export async function keepPhoto(store, bytes) {
  const sha = await sha256(bytes);
  const payload = await encode(base64url(bytes), placeOf(sha));
  await store.write(["blobs"], async (tx) => {
    const blobs = tx.objectStore("blobs");
    if (!(await blobs.getKey(sha))) blobs.put({ sha, state: "draft", payload });
  });
  return sha;
}

/** The bytes of a draft's photo, undefined for any other. */
export async function draftPhoto(store, sha) {
  const found = await store.get("blobs", sha);
  return found?.state === "draft" ? bytesOf(await decode(found.payload, placeOf(sha))) : undefined;
}

export function dropPhoto(store, sha) {
  return store.write(["blobs"], async (tx) => {
    const blobs = tx.objectStore("blobs");
    if ((await blobs.get(sha))?.state === "draft") blobs.delete(sha);
  });
}

/** What an operation's photos become with it. */
export async function lettersFor(store, shas) {
  const letters = [];
  for (const sha of shas) {
    const found = await store.get("blobs", sha);
    if (!found) throw Object.assign(new Error("photo gone"), { sentence: "field.photo.gone" });
    if (found.state !== "draft") continue;
    const { sealingKey } = await store.get("meta", "device");
    const letter = await letterFor(sealingKey, await draftPhoto(store, sha), `photo/${sha}`);
    letters.push({ sha, state: "waiting", letter });
  }
  return letters;
}

export const photosIn = (store, state) => store.countBy("blobs", "state", state);

/** Another state; `null` lets go of the photo for good. */
export function movePhoto(store, sha, state) {
  return store.write(["blobs"], async (tx) => {
    const blobs = tx.objectStore("blobs");
    const found = await blobs.get(sha);
    if (found && state) blobs.put({ ...found, state });
    else blobs.delete(sha);
  });
}
