// What every page of a visit begins with: the visit of the address, or the sentence that it is not here.
import { paperOf, slipShown } from "../model/paper.js";
import { shownOn } from "../model/queue.js";
import { familyAt, loadVisit } from "../model/visit.js";
import { fill, link, part } from "./bind.js";
import { lookForNews, page, store } from "./boot.js";
import { date, moment, t, time } from "./text.js";

const PAUSE = 30_000;

/**
 * Runs show(model, params), with the `family` of the address where it names one; `again()` reads the visit anew and
 * shows it; what show gives back gets the focus. Nobody types into a page that is not filled yet.
 */
export function visitPage(show) {
  return page(async ({ params }) => {
    const again = async () => {
      const model = params.v ? await loadVisit(store, params.v) : null;
      const family = model && params.f ? await familyAt(store, model, params.f) : undefined;
      const here = Boolean(model && (family || !params.f));
      part("missing").hidden = here;
      if (!here) {
        part("whole").hidden = true;
        return;
      }
      model.paper = paperOf(params, model.entries);
      await tellBoard(model);
      const next = await show(model, { ...params, family }, again);
      part("whole").hidden = false;
      next?.focus();
      if (model.paper) sayPaper(model);
    };
    await again();
    if (params.v) follow(() => loadVisit(store, params.v).then(tellBoard));
  });
}

/** While a page of the visit is open, the other desks are asked about, and the board shows what they did. */
function follow(told) {
  setInterval(() => document.visibilityState === "visible" && navigator.onLine && lookForNews().catch(() => {}), PAUSE);
  store.onChange((stores) => stores.includes("packages") && told().catch(() => {}));
}

/** What the board in the hall shows: numbers, so it needs no key and stays while the tablet is locked. */
async function tellBoard({ visit, families, others, started, closed }) {
  const shown = { visit: visit.id, ...shownOn(started && !closed ? [...families, ...others] : [], visit.desk) };
  const before = await store.get("meta", "board");
  if (JSON.stringify(before) !== JSON.stringify(shown)) await store.put("meta", shown, "board");
}

/** On top of every page while a sheet is entered; once it is, the page only shows. */
function sayPaper({ visit, paper: { slip, at, entered } }) {
  document.querySelector("[data-paper]")?.remove();
  const box = Object.assign(document.createElement("div"), { className: "notice no-print", role: "status" });
  box.dataset.paper = "";
  const go = Object.assign(document.createElement("a"), { className: "button", textContent: t("field.paper.next") });
  go.href = `/field/paper#${new URLSearchParams({ v: visit.id })}`;
  box.append(t(entered ? "field.paper.used" : "field.paper.banner", slipShown(slip), moment(at)), " ", go);
  part("whole").prepend(box);
  const form = part("form");
  if (form) form.inert = entered;
}

export const when = ({ start, end }) => `${date(start)}, ${time(start)}–${time(end)}`;

/** The way back, and everything else the page says. */
export function tell(data, back) {
  fill(document.querySelector("main"), { ...data, back });
}

export const toVisit = ({ visit }) => link("visit", { v: visit.id });
export const toFamily = ({ visit }, { ref }) => link("family", { v: visit.id, f: ref });
