// The way out for a tablet that cannot send: a file, or codes on the screen for the camera of the office.
import { rescueFile } from "../core/rescue.js";
import { part } from "./bind.js";
import { fail } from "./boot.js";
import { number, t } from "./text.js";

/** Fills the section `rescue` of the page. */
export function offerRescue(store) {
  part("rescue-save").addEventListener("click", () => save(store).catch(fail));
  part("rescue-show").addEventListener("click", () => show(store).catch(fail));
}

/** The browser keeps it among its downloads; from there it goes to the office by cable. */
async function save(store) {
  const file = await rescueFile(store);
  if (!file) return;
  download(file.name, file.blob);
  part("rescue-done").textContent = t("field.rescue.done", number(file.count), file.name);
}

export function download(name, blob) {
  const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

async function show(store) {
  const file = await rescueFile(store);
  if (!file) return;
  const { framesOf, play } = await import("./codes.js");
  play(await framesOf(new Uint8Array(await file.blob.arrayBuffer())), file.count);
}
