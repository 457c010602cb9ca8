// The request form: every field saves itself; until the server has confirmed it, a copy stays on this device.
import { Autosave } from "./booking-autosave.js";
import { LocalCopy } from "./booking-copy.js";

const state = document.querySelector("[data-save-state]");
const saving = state && new Autosave(state, new LocalCopy(localStorage, state.dataset.request), fetch.bind(window));

if (saving) {
  for (const field of document.querySelectorAll("[data-save]")) {
    saving.watch(field);
  }
  saving.resume();
  addEventListener("online", () => saving.flush());
  setInterval(() => saving.flush(), 5000);
  document.addEventListener("submit", (event) => saving.holdBack(event), true);
}

for (const stepper of document.querySelectorAll("[data-stepper]")) {
  const input = stepper.querySelector("[data-save]");
  const step = (by) => {
    input.value = String(Math.min(500, Math.max(0, (Number.parseInt(input.value, 10) || 0) + by)));
    input.dispatchEvent(new Event("change", { bubbles: true }));
  };
  for (const [name, by] of [["less", -1], ["more", 1]]) {
    const button = stepper.querySelector(`[data-${name}]`);
    button.hidden = false;
    button.addEventListener("click", () => step(by));
  }
}

const print = document.querySelector("[data-print]");
if (print) {
  print.hidden = false;
  print.addEventListener("click", () => window.print());
}

const here = document.querySelector("[data-here]");
if (here && navigator.geolocation) {
  const told = here.querySelector("[data-here-state]");
  const write = (name, degrees) => {
    const input = document.getElementById(name);
    input.value = degrees.toFixed(5);
    input.dispatchEvent(new Event("change", { bubbles: true }));
  };
  here.hidden = false;
  here.querySelector("[data-here-button]").addEventListener("click", () =>
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        write("lat", coords.latitude);
        write("lon", coords.longitude);
        told.textContent = "";
      },
      () => (told.textContent = told.dataset.failed),
      { enableHighAccuracy: true, timeout: 15000 },
    ),
  );
}

const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
if (target) {
  target.closest("details")?.setAttribute("open", "");
  target.focus();
}
