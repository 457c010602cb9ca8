// A run that shows itself: fetches its progress part until the run is over.
const PAUSE = 1000;

export async function watch(element, fetchPart = (url) => fetch(url), wait = (ms) => new Promise((go) => setTimeout(go, ms))) {
  while (element.querySelector("[data-run-progress]")?.dataset.over !== "true") {
    await wait(PAUSE);
    const answer = await fetchPart(element.dataset.progress);
    if (!answer.ok) return;
    const part = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-run-progress]");
    if (!part) return;
    const focused = element.contains(document.activeElement) && document.activeElement.tagName;
    element.replaceChildren(part);
    if (focused) element.querySelector(focused.toLowerCase())?.focus();
  }
}

const run = document.querySelector("[data-run]");
if (run) watch(run);
