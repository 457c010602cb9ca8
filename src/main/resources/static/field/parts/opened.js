// What every page of a visit begins with: the visit of the address, or the sentence that it is not here.
import { loadVisit } from "../model/visit.js";
import { fill, link, part } from "./bind.js";
import { page, store } from "./boot.js";
import { date, time } from "./text.js";

/** Runs show(model, params); `again()` reads the visit anew and shows it. */
export function visitPage(show) {
  return page(async ({ params }) => {
    const again = async () => {
      const model = params.v ? await loadVisit(store, params.v) : null;
      part("missing").hidden = Boolean(model);
      part("whole").hidden = !model;
      if (model) await show(model, params, again);
    };
    await again();
  });
}

export const when = ({ start, end }) => `${date(start)}, ${time(start)}–${time(end)}`;

/** The way back, and everything else the page says. */
export function tell(data, back) {
  fill(document.querySelector("main"), { ...data, back });
}

export const toVisit = ({ visit }) => link("visit", { v: visit.id });
export const toFamily = ({ visit }, familyCard) => link("family", { v: visit.id, kk: familyCard });
