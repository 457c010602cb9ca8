// Closing: every announced family is served, or has its reason.
import { append } from "../core/outbox.js";
import { isServed } from "../model/desks.js";
import { wrong } from "../model/rules.js";
import { emptyUrn } from "../model/urn.js";
import { entryOf } from "../model/visit.js";
import { list, part, template } from "../parts/bind.js";
import { store } from "../parts/boot.js";
import { onSubmit } from "../parts/form.js";
import { keptForm } from "../parts/kept.js";
import { tell, toVisit, visitPage } from "../parts/opened.js";
import { grouped, t } from "../parts/text.js";

visitPage(async (model) => {
  const served = model.families.filter(isServed);
  const left = model.families.filter((family) => !isServed(family));
  tell({ summary: t("field.close.summary", served.length, left.length), any: left.length > 0 }, toVisit(model));
  list(part("left-over"), template("left"), left.map(named), reasonFor);
  const form = part("form");
  const kept = await keptForm(store, `close/${model.visit.id}`, form);
  const check = (values) => left.filter((one) => !values[name(one)]).map((one) => wrong(name(one), "field.error.choose-one"));
  onSubmit(form, check, async (values) => {
    await emptyUrn(store, model);
    await append(store, { ...entryOf(model, "CLOSE_VISIT", "close@1"), ...closing(model, served, left, values) });
    await kept.clear();
    location.assign(toVisit(model));
  });
});

const name = ({ familyCard }) => `reason-${familyCard}`;

const named = (family) => ({
  ...family,
  name: family.headName || t("field.queue.unknown-family"),
  kk: grouped(family.familyCard),
});

function reasonFor(node, family) {
  const [select, label, error] = [part("reason", node), part("label", node), node.querySelector(".error")];
  select.id = select.name = name(family);
  if (family.queue?.state === "ABSENT") select.value = "ABSENT";
  label.htmlFor = select.id;
  label.textContent = t("field.close.reason-for", family.name);
  error.id = `${select.id}-error`;
  error.dataset.error = select.name;
  select.setAttribute("aria-describedby", error.id);
}

function closing({ visit }, served, left, values) {
  const leftOver = left.map((family) => ({ familyCard: family.familyCard, reason: values[name(family)] }));
  return {
    entity: `VISIT/${visit.id}`,
    set: { served: served.map(({ familyCard }) => familyCard), leftOver, note: values.note },
  };
}
