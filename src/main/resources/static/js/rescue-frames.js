// Puts a file together from the texts of QR codes, `MCSX1 <id> <number> <of> <piece>`: any order, as often as you like.
const FRAME = /^MCSX1 ([0-9a-f]{16}) (\d{1,4}) (\d{1,4}) ([\w-]{1,940})$/;

/** @returns add(text) => {id, of, have, missing: [numbers]}, the state of the file that text belongs to, or null */
export function collector() {
  const files = new Map();
  return (text) => {
    const [, id, number, of, piece] = FRAME.exec(text) ?? [];
    const [at, all] = [Number(number), Number(of)];
    if (!id || at < 1 || at > all) return null;
    if (files.get(id)?.of !== all) files.set(id, { of: all, pieces: new Map() });
    const { pieces } = files.get(id);
    pieces.set(at, piece);
    const missing = Array.from({ length: all }, (_none, i) => i + 1).filter((i) => !pieces.has(i));
    return { id, of: all, have: pieces.size, missing, text: missing.length > 0 ? "" : joined(pieces, all) };
  };
}

const joined = (pieces, of) => Array.from({ length: of }, (_none, i) => pieces.get(i + 1)).join("");

/** The file of a state without anything missing. @throws Error when its bytes are not those its id names */
export async function fileOf({ id, text }) {
  const bytes = Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (one) => one.charCodeAt(0));
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const hex = [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  if (!hex.startsWith(id)) throw new Error("another file");
  return new File([bytes], `${id}.mcsx`, { type: "application/octet-stream" });
}
