// Looks at the camera and tells every QR code it sees: with the browser's own reader where there is one.
const WIDEST = 1280;

/** @returns stop() @throws when there is no camera or no leave to use it */
export async function watch(video, onText) {
  const [stream, read] = await Promise.all([
    navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment", width: { ideal: WIDEST } } }),
    reader(),
  ]);
  video.srcObject = stream;
  await video.play();
  let on = true;
  const look = async () => {
    if (!on) return;
    for (const text of await read(video).catch(() => [])) onText(text);
    if (on) setTimeout(look, 60);
  };
  look();
  return () => {
    on = false;
    stream.getTracks().forEach((track) => track.stop());
    video.srcObject = null;
  };
}

/** @returns source => texts; a source is a video or a canvas */
export async function reader() {
  const formats = (await globalThis.BarcodeDetector?.getSupportedFormats?.().catch(() => [])) ?? [];
  if (formats.includes("qr_code")) {
    const detector = new BarcodeDetector({ formats: ["qr_code"] });
    return async (source) => (await detector.detect(source)).map(({ rawValue }) => rawValue);
  }
  await import("./vendor/jsqr.js");
  return async (source) => decoded(source);
}

const canvas = document.createElement("canvas");

function decoded(source) {
  const [wide, high] = [source.videoWidth ?? source.width, source.videoHeight ?? source.height];
  if (!wide || !high) return [];
  const scale = Math.min(1, WIDEST / wide);
  [canvas.width, canvas.height] = [Math.round(wide * scale), Math.round(high * scale)];
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  pen.drawImage(source, 0, 0, canvas.width, canvas.height);
  const { data, width, height } = pen.getImageData(0, 0, canvas.width, canvas.height);
  const found = globalThis.jsQR(data, width, height, { inversionAttempts: "dontInvert" });
  return found?.data ? [found.data] : [];
}
