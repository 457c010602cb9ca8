// A whole family card registers at once; the provisional numbers come from the lease in the same transaction.
import { uuidv7 } from "../core/ids.js";
import { left } from "../core/numbers.js";
import { append } from "../core/outbox.js";
import { newFamily } from "../model/overlay.js";
import { applicants, checkRegistration, registration } from "../model/registration.js";
import { wrong } from "../model/rules.js";
import { entryOf, familyOf } from "../model/visit.js";
import { part } from "../parts/bind.js";
import { store } from "../parts/boot.js";
import { onSubmit } from "../parts/form.js";
import { keptForm } from "../parts/kept.js";
import { tell, toFamily, visitPage } from "../parts/opened.js";
import { addPerson, adviseAll, people } from "../parts/people.js";
import { grouped, number, t } from "../parts/text.js";

visitPage(async (model, { kk }) => {
  const family = familyOf(model, kk) ?? newFamily(model, kk);
  const leases = await store.allBy("leases", "series", [model.visit.id, "members"]);
  const lease = t("field.register.numbers-left", number(left(leases)));
  tell({ kk: grouped(kk), lease, noConsent: !family.consent }, toFamily(model, kk));
  const today = new Date().toISOString().slice(0, 10);
  people(model.facilities, today);
  const [form, rows] = [part("form"), part("people")];
  prefill(form, family);
  const kept = await keptForm(store, `register/${model.visit.id}/${kk}`, form, (values) => {
    for (const { row } of applicants(values)) addPerson(rows, row);
  });
  if (rows.children.length === 0) addPerson(rows);
  adviseAll(rows);
  part("add").addEventListener("click", () => addPerson(rows).querySelector("input").focus());
  onSubmit(form, checked(model, family, today), async (values) => {
    await append(store, { ...entryOf(model, "REGISTER_FAMILY", "register@1"), ...wanted(kk, values) });
    await kept.clear();
    location.assign(toFamily(model, kk));
  });
});

function prefill(form, { address, phone, email }) {
  for (const [field, value] of Object.entries({ ...address, phone, email })) {
    if (form.elements[field]) form.elements[field].value = value ?? "";
  }
}

function checked(model, family, today) {
  const taken = new Set(model.families.flatMap(({ members }) => members.map(({ nik }) => nik)).filter(Boolean));
  const consent = family.consent ? [] : [wrong("street", "field.consent.first")];
  return (values) => [...consent, ...checkRegistration(values, today, taken)];
}

function wanted(kk, values) {
  const count = applicants(values).length;
  const ids = Array.from({ length: count }, () => uuidv7());
  return {
    wants: { series: "members", count },
    shape: (numbers) => ({ entity: `FAMILY/${kk}`, set: registration(values, numbers, ids) }),
  };
}
