// A run that shows itself: fetches its progress part until the run is over.
import { pageOf } from "./trusted.js";

const PAUSE = 1000;

export async function watch(element, fetchPart = (url) => fetch(url), wait = (ms) => new Promise((go) => setTimeout(go, ms))) {
  while (element.querySelector("[data-run-progress]")?.dataset.over !== "true") {
    await wait(PAUSE);
    const answer = await ask(fetchPart, element.dataset.progress);
    if (answer === "gone") return;
    const part = answer?.querySelector("[data-run-progress]");
    if (part) show(element, part);
  }
}

// A server that does not answer for a moment is asked again; one that refuses is not.
async function ask(fetchPart, url) {
  try {
    const answer = await fetchPart(url);
    if (answer.status >= 400 && answer.status < 500) return "gone";
    return answer.ok ? await pageOf(answer) : null;
  } catch {
    return null;
  }
}

function show(element, part) {
  const focused = element.contains(document.activeElement) && document.activeElement.tagName;
  say(part.querySelector("[data-run-state]")?.textContent ?? "");
  element.replaceChildren(part);
  if (focused) element.querySelector(focused.toLowerCase())?.focus();
}

// Screen readers hear a new state, not every second of it.
function say(state) {
  const said = document.querySelector("[data-run-said]");
  if (said && said.textContent !== state) said.textContent = state;
}

const run = document.querySelector("[data-run]");
if (run) watch(run);
