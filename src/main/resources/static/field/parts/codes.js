// Shows a file as QR codes, one after the other, slower than anything that could flash; by hand for who wants no
// motion, and for whoever has to show a missing one again.
import { sha256 } from "../core/crypto.js";
import { base64url } from "../core/sealed.js";
import { qrcode as qr } from "../vendor/qr.js";
import { part } from "./bind.js";
import { number, t } from "./text.js";

const PACE = 500;
const QUIET = 4;
const DOT = 5;
/** Characters of a piece: with what stands before it, a frame stays under 1,000 bytes. */
const PIECE = 940;

let frames = [];
let at = 0;
let timer;

/**
 * A file as texts that each fit one code: `MCSX1 <id> <number> <of> <piece>`. The id is the beginning of the file's
 * sha-256, so pieces of two files never mix and the whole can be checked; any order will do.
 */
export async function framesOf(bytes) {
  const id = (await sha256(bytes)).slice(0, 16);
  const text = base64url(bytes);
  const of = Math.ceil(text.length / PIECE);
  return Array.from({ length: of }, (_none, at) => `MCSX1 ${id} ${at + 1} ${of} ${text.slice(at * PIECE, (at + 1) * PIECE)}`);
}

export function play(texts, count) {
  [frames, at] = [texts, 0];
  part("codes").hidden = false;
  part("codes-what").textContent = t("field.codes.what", number(count), number(frames.length));
  part("codes-next").onclick = () => byHand(1);
  part("codes-before").onclick = () => byHand(-1);
  part("codes-run").onclick = () => (timer ? stop() : run());
  paint();
  if (frames.length > 1 && !matchMedia("(prefers-reduced-motion: reduce)").matches) run();
  else stop();
  part("codes").scrollIntoView({ block: "nearest" });
}

function run() {
  clearInterval(timer);
  timer = setInterval(() => step(1), PACE);
  part("codes-run").textContent = t("field.codes.stop");
}

function stop() {
  clearInterval(timer);
  timer = undefined;
  part("codes-run").textContent = t("field.codes.run");
}

function byHand(by) {
  stop();
  step(by);
}

function step(by) {
  at = (at + by + frames.length) % frames.length;
  paint();
}

function paint() {
  const canvas = part("codes-canvas");
  drawCode(canvas, frames[at]);
  const where = t("field.codes.number", number(at + 1), number(frames.length));
  canvas.setAttribute("aria-label", where);
  part("codes-number").textContent = where;
}

export function drawCode(canvas, text) {
  const code = qr(0, "L");
  code.addData(text);
  code.make();
  const size = code.getModuleCount();
  canvas.width = canvas.height = (size + 2 * QUIET) * DOT;
  const pen = canvas.getContext("2d");
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = "#000";
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) if (code.isDark(y, x)) pen.fillRect((x + QUIET) * DOT, (y + QUIET) * DOT, DOT, DOT);
  }
}
