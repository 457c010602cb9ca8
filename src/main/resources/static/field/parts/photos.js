// Photos of a form: taken or chosen, made anew, kept with the draft; the hidden field `evidence` names them.
import { draftPhoto, dropPhoto, keepPhoto } from "../core/blobs.js";
import { jpegOf } from "../core/picture.js";
import { StorageFull } from "../core/store.js";
import { list, part, template } from "./bind.js";
import { t } from "./text.js";

const MOST = 4;

/** @param store where they are kept; the form has the part `photos` and its draft is restored */
export async function photoPart(store, form) {
  const box = part("photos", form);
  const field = form.elements.evidence;
  box.hidden = !(await store.get("meta", "device"))?.sealingKey;
  const error = box.querySelector("[data-error]");

  async function show() {
    const shown = await Promise.all(photosOf(field).map(async (sha) => ({ sha, bytes: await draftPhoto(store, sha) })));
    list(part("photo-list", box), template("photo"), shown, (node, { sha, bytes }, n) => {
      const image = node.querySelector("img");
      if (bytes) image.src = URL.createObjectURL(new Blob([bytes], { type: "image/jpeg" }));
      image.onload = () => URL.revokeObjectURL(image.src);
      image.alt = t("field.photo.nth", n + 1);
      part("drop-photo", node).addEventListener("click", () => drop(sha));
    });
    for (const input of box.querySelectorAll("[type=file]")) input.disabled = shown.length >= MOST;
  }

  async function take({ target }) {
    const files = [...target.files];
    target.value = "";
    error.hidden = true;
    try {
      for (const file of files.slice(0, MOST - photosOf(field).length)) {
        await name([...photosOf(field), await keepPhoto(store, await jpegOf(file))]);
      }
    } catch (problem) {
      error.textContent = t(problem instanceof StorageFull ? "field.photo.full" : (problem.sentence ?? "field.failure.unexpected"));
      error.hidden = false;
    }
  }

  async function drop(sha) {
    await name(photosOf(field).filter((one) => one !== sha));
    await dropPhoto(store, sha);
    part("photo-add", box).focus();
  }

  async function name(shas) {
    field.value = [...new Set(shas)].join(",");
    field.dispatchEvent(new Event("change", { bubbles: true }));
    await show();
  }

  for (const input of box.querySelectorAll("[type=file]")) input.addEventListener("change", take);
  await show();
}

/** What the operation names. */
export const photosOf = (field) => (field?.value ?? "").split(",").filter(Boolean);
