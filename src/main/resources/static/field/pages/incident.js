// Something went wrong in the hall: one sentence, kept for the visit record.
import { append } from "../core/outbox.js";
import { required, wrong } from "../model/rules.js";
import { entryOf, loadVisit } from "../model/visit.js";
import { list, part, template } from "../parts/bind.js";
import { store } from "../parts/boot.js";
import { onSubmit } from "../parts/form.js";
import { keptForm, saySaved } from "../parts/kept.js";
import { tell, toVisit, visitPage } from "../parts/opened.js";
import { t, time } from "../parts/text.js";

visitPage(async (model) => {
  show(model);
  const form = part("form");
  const key = `incident/${model.visit.id}`;
  let kept = await keptForm(store, key, form);
  onSubmit(form, check, async ({ kind, text }) => {
    const entry = { entity: `VISIT/${model.visit.id}`, set: { kind, text: text.trim() } };
    const op = await append(store, { ...entryOf(model, "LOG_INCIDENT", "incident@1"), ...entry });
    await kept.clear();
    form.reset();
    kept = await keptForm(store, key, form);
    saySaved(op, t(`field.incident.${kind}`));
    show(await loadVisit(store, model.visit.id));
  });
});

function show(model) {
  tell({ any: model.incidents.length > 0 }, toVisit(model));
  const said = model.incidents.map((one) => ({ ...one, kindText: t(`field.incident.${one.kind}`), timeText: time(one.at) }));
  list(part("incidents"), template("incident"), said);
}

const check = (values) => [
  ...(values.kind ? [] : [wrong("kind", "field.error.choose-one")]),
  ...required(values, "text"),
];
