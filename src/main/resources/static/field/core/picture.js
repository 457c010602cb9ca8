// Makes a photo anew from its pixels: smaller, and without the place and time cameras write into it.
const LONGEST = 1600;
const MOST_BYTES = 700_000;

/** @returns JPEG bytes; @throws with a sentence when this is no picture */
export async function jpegOf(file) {
  const image = await createImageBitmap(file).catch((cause) => {
    throw Object.assign(new Error("no picture", { cause }), { sentence: "field.photo.unreadable" });
  });
  const scale = Math.min(1, LONGEST / Math.max(image.width, image.height));
  const [width, height] = [image.width, image.height].map((side) => Math.max(1, Math.round(side * scale)));
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  canvas.getContext("2d").drawImage(image, 0, 0, width, height);
  image.close();
  for (let quality = 0.8; ; quality -= 0.15) {
    const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", quality));
    if (blob.size <= MOST_BYTES || quality < 0.3) return new Uint8Array(await blob.arrayBuffer());
  }
}
