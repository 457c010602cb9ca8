// A sheet comes back: its number, the time on it and whose it is; the service itself is entered on the usual pages.
import { remember } from "../core/names.js";
import { enteredFrom, isSlip } from "../model/paper.js";
import { clean, isFamilyCard, wrong } from "../model/rules.js";
import { link, part } from "../parts/bind.js";
import { store } from "../parts/boot.js";
import { onSubmit } from "../parts/form.js";
import { tell, toVisit, visitPage } from "../parts/opened.js";
import { instantOf } from "../parts/text.js";

visitPage(async (model) => {
  tell({ visit: model.visit }, toVisit(model));
  const form = part("form");
  form.elements.day.value = new Intl.DateTimeFormat("sv-SE").format(new Date(model.visit.start));
  onSubmit(form, (values) => check(values, model.entries), async (values) => {
    const [slip, kk] = [clean(values.slip), clean(values.kk)];
    const sheet = { slip, at: instantOf(values.day, values.hour) };
    location.assign(link(kk ? "family" : "complaint", { v: model.visit.id, ...(kk ? { f: await remember(store, kk) } : {}), ...sheet }));
  });
});

function check({ slip, day, hour, kk }, entries) {
  return [
    ...(isSlip(clean(slip)) ? [] : [wrong("slip", "field.error.slip")]),
    ...(enteredFrom(entries, clean(slip)) ? [wrong("slip", "field.error.slip-used")] : []),
    ...(isPast(day, hour) ? [] : [wrong("hour", "field.error.paper-time")]),
    ...(!kk || isFamilyCard(kk) ? [] : [wrong("kk", "field.error.family-card")]),
  ];
}

const isPast = (day, hour) => /^\d{4}-\d\d-\d\d$/.test(day) && /^\d\d:\d\d$/.test(hour) && instantOf(day, hour) <= new Date().toISOString();
