// Photos on the tablet, by the sha-256 of their bytes. While a form is open a photo lies under the tablet's key; with
// the operation that names it it becomes a letter only the office opens, sent even while the tablet is locked. The loop
// that sends is its own: it steps back while text waits and holds up nothing. tus 1.0, every part signed, with checksum.
import { enrolled } from "./auth.js";
import { decode, encode, sha256 } from "./crypto.js";
import { base64url, bytesOf, letterFor } from "./sealed.js";

/** Most photos of an operation and of a visit, and most bytes that wait: less than the room the gate asks for. */
export const LIMITS = { operation: 4, visit: 200, bytes: 150 * 1_048_576 };

/** One photo more than fits; nothing was kept. */
export class TooMany extends Error {
  constructor(what, most) {
    const code = `PHOTO_MANY_${what.toUpperCase()}`;
    super(code);
    Object.assign(this, { code, sentence: `field.photo.many.${what}`, values: [most, code] });
  }
}

const placeOf = (sha) => `blobs/${sha}`;

/** `sizes`: what is counted, sha => {visit, bytes}. Written with the photo itself. */
const write = (store, work) =>
  store.write(["blobs", "meta"], async (tx) => {
    const [blobs, meta] = [tx.objectStore("blobs"), tx.objectStore("meta")];
    const sizes = (await meta.get("photoSizes")) ?? {};
    await work(blobs, sizes);
    await meta.put(sizes, "photoSizes");
  });

/** @returns its sha-256, by which the photo is known from now on; @throws TooMany */
export async function keepPhoto(store, bytes, visit) {
  const sha = await sha256(bytes);
  const payload = await encode(base64url(bytes), placeOf(sha));
  await write(store, async (blobs, sizes) => {
    if (await blobs.getKey(sha)) return;
    await judge(blobs, sizes, visit, bytes.length);
    blobs.put({ sha, state: "draft", payload });
    sizes[sha] = { visit, bytes: bytes.length };
  });
  return sha;
}

async function judge(blobs, sizes, visit, bytes) {
  const taken = Object.values(sizes).filter((one) => one.visit === visit).length;
  if (taken >= LIMITS.visit) throw new TooMany("visit", LIMITS.visit);
  const states = blobs.index("state");
  const unsent = [...(await states.getAllKeys("draft")), ...(await states.getAllKeys("waiting"))];
  const waiting = unsent.reduce((sum, sha) => sum + (sizes[sha]?.bytes ?? 0), 0);
  if (waiting + bytes > LIMITS.bytes) throw new TooMany("bytes", LIMITS.bytes / 1_048_576);
}

/** The bytes of a draft's photo, undefined for any other. */
export async function draftPhoto(store, sha) {
  const found = await store.get("blobs", sha);
  return found?.state === "draft" ? bytesOf(await decode(found.payload, placeOf(sha))) : undefined;
}

export const dropPhoto = (store, sha) =>
  write(store, async (blobs, sizes) => (await blobs.get(sha))?.state === "draft" && forget(blobs, sizes, sha));

function forget(blobs, sizes, sha) {
  delete sizes[sha];
  return blobs.delete(sha);
}

/** What an operation's photos become with it. */
export async function lettersFor(store, shas) {
  const letters = [];
  if (shas.length > LIMITS.operation) throw new TooMany("operation", LIMITS.operation);
  for (const sha of shas) {
    const found = await store.get("blobs", sha);
    if (!found) throw Object.assign(new Error("photo gone"), { sentence: "field.photo.gone" });
    if (found.state !== "draft") continue;
    const { sealingKey } = await enrolled(store);
    letters.push({ sha, state: "waiting", letter: await letterFor(sealingKey, await draftPhoto(store, sha), `photo/${sha}`) });
  }
  return letters;
}

/** How many are `draft`, `waiting`, `sent` or `refused`. */
export const photosIn = (store, state) => store.countBy("blobs", "state", state);

/** Another state; without one the photo goes for good. */
const move = (store, sha, state) =>
  write(store, async (blobs, sizes) => (state ? blobs.put({ ...(await blobs.get(sha)), state }) : forget(blobs, sizes, sha)));

const HERE = "/sync/v1/photos";
/** Bytes of a part: half a KiB more after each that arrived, half after each that did not. */
const [LEAST, FIRST, MORE, MOST] = [4096, 16_384, 512, 65_536];
const ASK_EVERY = 24 * 3_600_000;

/** @param tools as for `createSync` @param textWaits () => promise @param pause failures => milliseconds */
export function createPhotos(tools, textWaits, pause) {
  const { store, now } = tools;
  let [size, failures, busy, again, timer] = [FIRST, 0, false, false];

  async function nudge() {
    again = busy;
    if (busy || timer) return;
    busy = true;
    try {
      await once();
      failures = 0;
    } catch {
      size = Math.max(LEAST, size >> 1);
      timer = tools.timer.set(retry, pause(failures++));
    }
    busy = false;
    if (again) nudge();
  }

  /** One attempt at all that waits, unless another page of this store is at it. @throws what stopped it */
  const once = () => tools.locks.request(`mcs-photos/${store.name}`, { ifAvailable: true }, (mine) => mine && round());

  function retry() {
    timer = undefined;
    nudge();
  }

  async function round() {
    const me = await enrolled(store);
    if (!me) return;
    for (const sha of await store.keysBy("blobs", "state", "waiting")) {
      if ((await textWaits()) || !(await send(me, sha))) return;
    }
    await askAgain(me);
  }

  /** @returns false when text came in between */
  async function send(me, sha) {
    const { letter } = await store.get("blobs", sha);
    let at = await begun(me, sha, await sha256(letter), letter.length);
    while (at.state === "ARRIVING") {
      if (await textWaits()) return false;
      at = await part(me, sha, letter.subarray(at.offset, at.offset + size), at.offset);
      size = Math.min(MOST, size + MORE);
    }
    await move(store, sha, at.state === "REFUSED" ? "refused" : "sent");
    return true;
  }

  /** Where the office is with this very letter. */
  async function begun(me, sha, id, length) {
    const known = await look(me, sha);
    if (known && (known.letter === id || known.state !== "ARRIVING")) return known;
    const about = `sha256 ${btoa(sha)},letter ${btoa(id)}`;
    return said(me, sha, await ask(HERE, "POST", { "Upload-Length": length, "Upload-Metadata": about }));
  }

  async function look(me, sha) {
    const answer = await ask(`${HERE}/${sha}`, "HEAD");
    return answer.status === 404 ? null : said(me, sha, answer);
  }

  async function part(me, sha, bytes, offset) {
    const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    const answer = await ask(`${HERE}/${sha}`, "PATCH", {
      "Upload-Offset": offset,
      "Upload-Checksum": `sha256 ${btoa(String.fromCharCode(...sum))}`,
      "Content-Type": "application/offset+octet-stream",
    }, bytes);
    return answer.status === 422 || answer.status === 409 ? look(me, sha) : said(me, sha, answer);
  }

  function ask(address, method, more, body) {
    const headers = { "Tus-Resumable": "1.0.0", ...more };
    const signal = AbortSignal.timeout(30_000 + (body?.length ?? 0));
    return tools.fetch(address, { method, headers, body, signal, credentials: "omit", cache: "no-store", redirect: "error" });
  }

  /** A restored office may have lost what it had; one with a backup says what may go. Asked once a day and epoch. */
  async function askAgain(me) {
    const { epoch } = await store.get("meta", "acked");
    const last = await store.get("meta", "photosAsked");
    if (last?.epoch === epoch && Math.abs(now() - last.at) < ASK_EVERY) return;
    for (const sha of await store.keysBy("blobs", "state", "sent")) {
      const known = await look(me, sha);
      if (known?.forget) await move(store, sha);
      else if (!known || known.state === "ARRIVING") await move(store, sha, "waiting");
    }
    await store.put("meta", { epoch, at: now() }, "photosAsked");
  }

  return { nudge, once };
}

/** Only an answer that names this tablet and this photo says anything. */
function said({ device }, sha, answer) {
  const [v, who, what, letter, offset, state, may] = (answer.headers.get("x-mcs-photo") ?? "").split(" ");
  if (v !== "v1" || who !== device || what !== sha) throw new Error(`no photo: ${answer.status}`);
  return { letter, offset: Number(offset), state, forget: may === "FORGET" };
}
