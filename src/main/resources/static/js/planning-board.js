// The board: drag a visit, or fill the form; both ask the same server check before anything is changed.
const board = document.querySelector("[data-board]");
const status = document.querySelector("[data-board-status]");
const token = document.querySelector('meta[name="_csrf"]')?.content;
const ASK_AFTER = 150;

/** {fits, start, end, violations}: what would happen, nothing is changed. */
export async function check(visit, target, send = fetch) {
  const answer = await send(`/planning/${board.dataset.plan}/visits/${visit}/check`, {
    method: "POST",
    headers: { "X-CSRF-TOKEN": token, Accept: "application/json" },
    body: new URLSearchParams(target),
  });
  if (!answer.ok) return { fits: false, violations: [(await answer.json().catch(() => ({}))).message ?? board.dataset.failed] };
  return answer.json();
}

function words(result) {
  return result.fits
    ? board.dataset.fits.replace("{0}", result.start).replace("{1}", result.end)
    : result.violations.join(". ");
}

function tell(place, result) {
  place.hidden = false;
  place.dataset.answer = result.fits ? "fits" : "broken";
  place.textContent = words(result);
}

function post(visit, target) {
  const form = document.createElement("form");
  form.method = "post";
  form.action = `/planning/${board.dataset.plan}/visits/${visit}/move`;
  for (const [name, value] of Object.entries({ ...target, _csrf: token })) {
    const input = document.createElement("input");
    Object.assign(input, { type: "hidden", name, value });
    form.append(input);
  }
  document.body.append(form);
  status.textContent = board.dataset.moving;
  form.submit();
}

let dragged = null;
let over = null;
let timer = 0;

function leave() {
  clearTimeout(timer);
  if (!over) return;
  delete over.dataset.drop;
  over.querySelector("[data-answer]").hidden = true;
  over = null;
}

function enter(cell) {
  if (cell === over) return;
  leave();
  over = cell;
  const visit = dragged;
  timer = setTimeout(async () => {
    const result = await check(visit, { team: cell.dataset.team, date: cell.dataset.date });
    if (over !== cell) return;
    cell.dataset.drop = result.fits ? "fits" : "broken";
    tell(cell.querySelector("[data-answer]"), result);
    status.textContent = words(result);
  }, ASK_AFTER);
}

board?.addEventListener("dragstart", (event) => {
  const bar = event.target.closest("[data-visit]");
  if (!bar) return;
  dragged = bar.dataset.visit;
  event.dataTransfer.setData("text/plain", dragged);
  event.dataTransfer.effectAllowed = "move";
});

board?.addEventListener("dragover", (event) => {
  const cell = dragged && event.target.closest("[data-team][data-date]");
  if (!cell) return;
  event.preventDefault();
  enter(cell);
});

board?.addEventListener("drop", async (event) => {
  const cell = dragged && event.target.closest("[data-team][data-date]");
  if (!cell) return;
  event.preventDefault();
  const target = { team: cell.dataset.team, date: cell.dataset.date };
  const visit = dragged;
  const result = await check(visit, target);
  tell(cell.querySelector("[data-answer]"), result);
  status.textContent = words(result);
  if (result.fits) post(visit, target);
});

board?.addEventListener("dragend", () => {
  dragged = null;
  if (over?.dataset.drop === "fits") leave();
});

const form = board?.querySelector("form[data-move]");
form?.addEventListener("change", async () => {
  const visit = form.action.split("/").at(-2);
  const { team, date, time } = Object.fromEntries(new FormData(form));
  tell(form.querySelector("[data-answer]"), await check(visit, { team, date, time }));
});
