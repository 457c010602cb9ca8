// The loop that sends photos, apart from the one that sends text: it steps back while text waits, and whatever holds
// it up holds up nothing else. One sender per tablet; tus 1.0, every part signed and with its checksum.
import { enrolled } from "./auth.js";
import { movePhoto } from "./blobs.js";
import { sha256 } from "./crypto.js";
import { counts } from "./outbox.js";
import { backOff } from "./sync.js";

const HERE = "/sync/v1/photos";
/** Bytes of a part: half a KiB more after each that arrived, half after each that did not. */
const [LEAST, FIRST, MORE, MOST] = [4096, 16_384, 512, 65_536];
const CAP = 60_000;
const ASK_EVERY = 24 * 3_600_000;

/** @param tools as for `createSync` @returns {nudge} */
export function createPhotos(tools) {
  const { store, now } = tools;
  let [size, failures, busy, timer, again] = [FIRST, 0, false, undefined, false];

  async function nudge() {
    again = busy;
    if (busy || timer !== undefined) return;
    busy = true;
    try {
      await tools.locks.request("mcs-photos", { ifAvailable: true }, (mine) => mine && round());
      failures = 0;
    } catch {
      size = Math.max(LEAST, size >> 1);
      timer = tools.timer.set(retry, backOff(failures++, CAP, tools.random));
    }
    busy = false;
    if (again) nudge();
  }

  function retry() {
    timer = undefined;
    nudge();
  }

  async function round() {
    const me = await enrolled(store);
    if (!me || (await textWaits())) return;
    for (const sha of await store.keysBy("blobs", "state", "waiting")) {
      if (!(await send(me, sha))) return;
    }
    await askAgain(me);
  }

  const textWaits = async () => (await counts(store)).pending > 0;

  /** @returns false when text came in between */
  async function send(me, sha) {
    const { letter } = await store.get("blobs", sha);
    const id = await sha256(letter);
    let at = await begun(me, sha, id, letter.length);
    while (at.state === "ARRIVING") {
      if (await textWaits()) return false;
      at = await part(me, sha, letter.subarray(at.offset, at.offset + size), at.offset);
      size = Math.min(MOST, size + MORE);
    }
    await movePhoto(store, sha, at.state === "REFUSED" ? "refused" : "sent");
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
    const checksum = `sha256 ${btoa(String.fromCharCode(...bytesOfHex(await sha256(bytes))))}`;
    const type = "application/offset+octet-stream";
    const headers = { "Upload-Offset": offset, "Upload-Checksum": checksum, "Content-Type": type };
    const answer = await ask(`${HERE}/${sha}`, "PATCH", headers, bytes);
    return answer.status === 422 || answer.status === 409 ? look(me, sha) : said(me, sha, answer);
  }

  function ask(address, method, headers, body) {
    const signal = AbortSignal.timeout(30_000 + (body?.length ?? 0));
    const all = { "Tus-Resumable": "1.0.0", ...headers };
    return tools.fetch(address, { method, headers: all, body, signal, credentials: "omit", cache: "no-store", redirect: "error" });
  }

  /** A restored office may have lost what it had; one with a backup says what may go. Asked once a day and epoch. */
  async function askAgain(me) {
    const { epoch } = await store.get("meta", "acked");
    const last = await store.get("meta", "photosAsked");
    if (last?.epoch === epoch && Math.abs(now() - last.at) < ASK_EVERY) return;
    for (const sha of await store.keysBy("blobs", "state", "sent")) {
      const known = await look(me, sha);
      if (known?.forget) await movePhoto(store, sha, null);
      else if (!known || known.state === "ARRIVING") await movePhoto(store, sha, "waiting");
    }
    await store.put("meta", { epoch, at: now() }, "photosAsked");
  }

  return { nudge };
}

/** Only an answer that names this tablet and this photo says anything. */
function said({ device }, sha, answer) {
  const [v, who, what, letter, offset, state, may] = (answer.headers.get("x-mcs-photo") ?? "").split(" ");
  if (v !== "v1" || who !== device || what !== sha) throw new Error(`no photo: ${answer.status}`);
  return { letter, offset: Number(offset), state, forget: may === "FORGET" };
}

const bytesOfHex = (hex) => hex.match(/../g).map((byte) => parseInt(byte, 16));
