// Photos of a form: taken or chosen, made anew from their pixels (smaller, and without the place and time cameras write
// into them), kept with the draft; the hidden field `evidence` names them.
import { LIMITS, TooMany, draftPhoto, dropPhoto, keepPhoto } from "../core/photos.js";
import { StorageFull } from "../core/store.js";
import { list, part, template } from "./bind.js";
import { t } from "./text.js";

const LONGEST = 1600;
const MOST_BYTES = 700_000;

/** What the operation names. */
export const photosOf = (field) => (field?.value ?? "").split(",").filter(Boolean);

/** Without the office's key a photo could not be sealed. */
export const photosPossible = async (store) => Boolean((await store.get("meta", "device"))?.sealingKey);

/** Why a photo was not kept. */
export const trouble = (problem) =>
  t(problem instanceof StorageFull ? "field.photo.full" : (problem.sentence ?? "field.failure.unexpected"), ...(problem.values ?? []));

/** The form of a visit has the part `photos`, and its draft is restored. */
export async function photoPart(store, form, visit) {
  const box = part("photos", form);
  const field = form.elements.evidence;
  const files = box.querySelectorAll("[type=file]");
  const error = box.querySelector("[data-error]");
  box.hidden = !(await photosPossible(store));

  async function show() {
    const shown = await Promise.all(photosOf(field).map(async (sha) => ({ sha, bytes: await draftPhoto(store, sha) })));
    list(part("photo-list", box), template("photo"), shown, (node, { sha, bytes }, n) => {
      const image = node.querySelector("img");
      if (bytes) image.src = URL.createObjectURL(new Blob([bytes]));
      image.onload = () => URL.revokeObjectURL(image.src);
      image.alt = t("field.photo.nth", n + 1);
      node.querySelector("button").onclick = () => drop(sha);
    });
    for (const input of files) input.disabled = shown.length >= LIMITS.operation;
  }

  async function take({ target }) {
    const chosen = [...target.files];
    target.value = "";
    error.hidden = true;
    try {
      for (const file of chosen) {
        if (photosOf(field).length >= LIMITS.operation) throw new TooMany("operation", LIMITS.operation);
        await name([...photosOf(field), await keepPhoto(store, await jpegOf(file), visit)]);
      }
    } catch (problem) {
      error.textContent = trouble(problem);
      error.hidden = false;
    }
  }

  async function drop(sha) {
    await name(photosOf(field).filter((one) => one !== sha));
    await dropPhoto(store, sha);
    files[0].focus();
  }

  function name(shas) {
    field.value = [...new Set(shas)].join(",");
    field.dispatchEvent(new Event("change", { bubbles: true }));
    return show();
  }

  for (const input of files) input.onchange = take;
  await show();
}

/** @returns JPEG bytes; @throws with a sentence when this is no picture */
export async function jpegOf(file) {
  const image = await createImageBitmap(file).catch(() => {
    throw Object.assign(new Error("no picture"), { sentence: "field.photo.unreadable" });
  });
  const scale = Math.min(1, LONGEST / Math.max(image.width, image.height));
  const [width, height] = [image.width, image.height].map((side) => Math.max(1, Math.round(side * scale)));
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  canvas.getContext("2d").drawImage(image, 0, 0, width, height);
  for (let quality = 0.8; ; quality -= 0.15) {
    const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", quality));
    if (blob.size <= MOST_BYTES || quality < 0.3) return new Uint8Array(await blob.arrayBuffer());
  }
}
