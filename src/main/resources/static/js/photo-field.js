// Photos chosen on an office page are made anew as the tablet makes them: smaller, and without the place and time cameras
// write into them. What is too much is said here, while all that was typed is still there; without this the server says it.
import { jpegOf } from "/field/parts/photos.js";

const MOST_BYTES = 12_000_000;

for (const field of document.querySelectorAll("[data-photos]")) {
  const submit = field.form.querySelector("[type=submit]");
  field.addEventListener("change", async () => {
    submit.disabled = true;
    const taken = new DataTransfer();
    for (const file of [...field.files]) taken.items.add(await smaller(file));
    field.files = taken.files;
    field.setCustomValidity(tooMuch(field));
    field.reportValidity();
    submit.disabled = false;
  });
}

/** @returns the sentence, empty when it may be sent */
function tooMuch({ files, dataset }) {
  if (files.length > Number(dataset.photos)) return dataset.many;
  return [...files].reduce((sum, { size }) => sum + size, 0) > MOST_BYTES ? dataset.large : "";
}

/** What is no picture is sent as it is, and refused by name. */
async function smaller(file) {
  const jpeg = await jpegOf(file).catch(() => null);
  return jpeg ? new File([jpeg], "foto.jpg", { type: "image/jpeg" }) : file;
}
