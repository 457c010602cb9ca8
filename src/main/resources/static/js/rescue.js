// The office's page for rescue files: codes seen by the camera become a file in the form, and the form goes as always.
import { watch } from "./rescue-camera.js";
import { collector, fileOf } from "./rescue-frames.js";

const LARGEST = 8 * 1024 * 1024;
const SHOWN = 12;

const form = document.querySelector("[data-rescue]");
const box = document.querySelector("[data-codes]");
const part = (name) => document.querySelector(`[data-part="${name}"]`);
let add = collector();
let stop;

form.elements.file.addEventListener("change", () => {
  part("size").hidden = (form.elements.file.files[0]?.size ?? 0) <= LARGEST;
});
form.addEventListener("submit", (event) => {
  if (!part("size").hidden) event.preventDefault();
});

if (navigator.mediaDevices?.getUserMedia) {
  box.hidden = false;
  part("start").addEventListener("click", start);
  part("stop").addEventListener("click", end);
}

async function start() {
  add = collector();
  show(true);
  say(box.dataset.none);
  try {
    stop = await watch(part("camera"), seen);
  } catch (error) {
    console.warn(error);
    show(false);
    say(box.dataset.noCamera);
  }
}

function end() {
  stop?.();
  stop = undefined;
  show(false);
}

function show(on) {
  part("start").hidden = on;
  part("stop").hidden = !on;
  part("camera").hidden = !on;
}

function seen(text) {
  const state = stop && add(text);
  if (!state) return;
  if (state.missing.length > 0) return say(filled(box.dataset.some, state.have, state.of, numbers(state.missing)));
  end();
  take(state);
}

async function take(state) {
  try {
    const into = new DataTransfer();
    into.items.add(await fileOf(state));
    form.elements.file.files = into.files;
    say(filled(box.dataset.all, state.of));
    form.requestSubmit();
  } catch (error) {
    console.warn(error);
    say(box.dataset.broken);
  }
}

function numbers(missing) {
  const more = missing.length - SHOWN;
  return missing.slice(0, SHOWN).join(", ") + (more > 0 ? ` ${filled(box.dataset.more, more)}` : "");
}

/** A live region is read out when it changes, so it only changes when the words do. */
function say(words) {
  if (part("state").textContent !== words) part("state").textContent = words;
}

function filled(sentence, ...values) {
  return sentence.replace(/\{(\d)\}/g, (_all, index) => values[index]);
}
