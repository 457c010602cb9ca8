// A complaint gets its ticket at once, from the lease, in the transaction that stores it.
import { append } from "../core/outbox.js";
import { clean, isPhone, required, wrong } from "../model/rules.js";
import { entryOf } from "../model/visit.js";
import { option, part } from "../parts/bind.js";
import { store } from "../parts/boot.js";
import { onSubmit } from "../parts/form.js";
import { keptForm, saySaved } from "../parts/kept.js";
import { complaintDraft, fillPaid, nextOf } from "../parts/paid.js";
import { photoPart, photosOf } from "../parts/photos.js";
import { tell, toFamily, toVisit, visitPage } from "../parts/opened.js";
import { statusAddress, statusCode } from "../parts/status.js";
import { longDate, moment, nameOf, t } from "../parts/text.js";

visitPage(async (model, { family, about }) => {
  const kk = family?.familyCard;
  const back = family ? toFamily(model, family) : toVisit(model);
  const who = family?.headName ? t("field.complaint.who", family.headName) : t("field.complaint.no-family");
  tell({ who }, back);
  const form = part("form");
  form.elements.category.append(...model.categories.map((category) => option(category.code, nameOf(category))));
  Object.assign(form.elements.persons, { value: "1" });
  form.elements.name.value = family?.headName ?? "";
  form.elements.phone.value = family?.phone ?? "";
  const paid = about === "paid" && family;
  if (paid) fillPaid(form, model, family);
  const kept = await keptForm(store, complaintDraft(model, family, paid && about), form);
  await photoPart(store, form, model.visit.id);
  part("print").addEventListener("click", () => window.print());
  onSubmit(form, check, async (values) => {
    const op = await append(store, { ...complaint(model, kk, values), evidence: photosOf(form.elements.evidence) });
    await kept.clear();
    await slip(model, op, who, back);
  });
  return paid ? nextOf(form) : undefined;
});

const check = (values) => [
  ...["kind"].filter((field) => !values[field]).map((field) => wrong(field, "field.error.choose-one")),
  ...required(values, "category", "target", "text", "name"),
  ...(values.phone && !isPhone(values.phone) ? [wrong("phone", "field.error.phone")] : []),
  ...(/^[1-9]\d{0,3}$/.test(values.persons) ? [] : [wrong("persons", "field.error.number")]),
];

function complaint(model, kk, values) {
  const { kind, category, target, text, wantedOutcome, solvedOnSpot, name, phone, persons, secret, outsider } = values;
  const count = Number(persons);
  const complainant = { name: name.trim(), phone: clean(phone), group: count > 1, persons: count, secret };
  return {
    ...entryOf(model, "OPEN_COMPLAINT", "complaint@1"),
    wants: { series: "tickets", count: 1 },
    shape: ([ticket]) => ({
      entity: `COMPLAINT/${ticket}`,
      set: {
        kind,
        category,
        target,
        text: text.trim(),
        complainant,
        ...(kk ? { familyCard: kk } : {}),
        ...(outsider ? { outsider } : {}),
        wantedOutcome: wantedOutcome.trim(),
        ...(solvedOnSpot.trim() ? { solvedOnSpot: solvedOnSpot.trim() } : {}),
      },
    }),
  };
}

async function slip(model, op, who, back) {
  const category = model.categories.find(({ code }) => code === op.set.category);
  const due = op.set.solvedOnSpot ? t("field.slip.solved") : t("field.slip.due", longDate(category.due));
  const ticket = op.entity.slice("COMPLAINT/".length);
  const said = {
    who,
    ticket,
    codeText: await statusCode(op.opId),
    categoryText: nameOf(category),
    receivedText: moment(op.paper?.at ?? op.dev.t),
    place: `${model.visit.venueName}, ${model.visit.areaName}`,
    dueText: due,
  };
  part("form").hidden = true;
  part("restored").hidden = true;
  part("result").hidden = false;
  document.documentElement.dataset.print = "SLIP";
  tell(said, back);
  saySaved(op, ticket);
  const { drawCode } = await import("../parts/codes.js");
  drawCode(part("slip-code"), statusAddress(ticket));
}
