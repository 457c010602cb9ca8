// The checklist before the first family is called.
import { append } from "../core/outbox.js";
import { required, wrong } from "../model/rules.js";
import { entryOf } from "../model/visit.js";
import { part } from "../parts/bind.js";
import { store } from "../parts/boot.js";
import { onSubmit } from "../parts/form.js";
import { showGate } from "../parts/gate.js";
import { keptForm } from "../parts/kept.js";
import { tell, toVisit, visitPage, when } from "../parts/opened.js";

visitPage(async (model) => {
  tell({ visit: model.visit, when: when(model.visit) }, toVisit(model));
  const form = part("form");
  form.elements.cards.value = model.cardStock;
  form.elements.signal.value = model.visit.signal ?? "";
  const kept = await keptForm(store, `start/${model.visit.id}`, form);
  const failed = await showGate(model);
  onSubmit(form, (values) => [...stopped(failed(), values), ...check(values)], async (values) => {
    await append(store, { ...entryOf(model, "START_VISIT", "start@1"), ...checklist(model, values, failed()) });
    await kept.clear();
    location.assign(toVisit(model));
  });
});

/** A supervisor may allow a visit on a tablet whose browser does not promise to keep its storage; nothing else. */
function stopped(keys, values) {
  const allowed = values.allowedBy.trim() && values.allowedReason.trim();
  return keys.filter((key) => key !== "storage" || !allowed).map((key) => wrong(key === "storage" ? "allowedBy" : key, `field.gate.${key}.do`));
}

function check(values) {
  const cards = /^\d{1,4}$/.test(values.cards) ? [] : [wrong("cards", "field.error.number")];
  return [...required(values, "signal").map(({ field }) => wrong(field, "field.error.choose-one")), ...cards];
}

function checklist({ visit }, { venueOpen, power, printer, room, signal, cards, note, allowedBy, allowedReason }, failed) {
  const ready = { venueOpen, power, printer, room, signal, cards: Number(cards) };
  const allowed = failed.length > 0 ? { allowed: { by: allowedBy.trim(), reason: allowedReason.trim() } } : {};
  return { entity: `VISIT/${visit.id}`, set: { checklist: ready, note, ...allowed } };
}
