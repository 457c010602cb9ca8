// A form with a draft: restored after a kill, dropped once the operation is on disk.
import { keepDraft } from "../core/drafts.js";
import { dropPhoto } from "../core/photos.js";
import { part } from "./bind.js";
import { photosOf } from "./photos.js";

export async function keptForm(store, key, form, beforeFill) {
  const kept = await keepDraft(store, key, form, beforeFill);
  part("restored").hidden = !kept.restored;
  part("drop-draft").addEventListener("click", async () => {
    await kept.clear();
    for (const sha of photosOf(form.elements.evidence)) await dropPhoto(store, sha);
    location.reload();
  });
  return kept;
}

/** Says Tersimpan, and only after the promise of the store. */
export function saySaved(op, sentence) {
  const box = part("saved");
  box.hidden = false;
  box.dataset.op = op.opId;
  part("saved-text").textContent = sentence;
  box.focus();
}
