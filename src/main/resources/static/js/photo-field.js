// Photos chosen on an office page are made anew as the tablet makes them: smaller, and without the place and time cameras
// write into them. Without this the server says what is too large.
import { jpegOf } from "/field/parts/photos.js";

for (const field of document.querySelectorAll("[data-photos]")) {
  const submit = field.form.querySelector("[type=submit]");
  field.addEventListener("change", async () => {
    submit.disabled = true;
    const taken = new DataTransfer();
    for (const file of [...field.files]) taken.items.add(await smaller(file));
    field.files = taken.files;
    submit.disabled = false;
  });
}

/** What is no picture is sent as it is, and refused by name. */
async function smaller(file) {
  const jpeg = await jpegOf(file).catch(() => null);
  return jpeg ? new File([jpeg], "foto.jpg", { type: "image/jpeg" }) : file;
}
