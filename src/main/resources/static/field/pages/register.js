// A whole family card registers at once, or one more person in it; the provisional numbers come from the lease in
// the same transaction.
import { formValues } from "../core/drafts.js";
import { uuidv7 } from "../core/ids.js";
import { accountPart, sealedAccount } from "../parts/account.js";
import { left } from "../core/numbers.js";
import { append } from "../core/outbox.js";
import { added, applicants, checkNewcomers, checkRegistration, judged, registration } from "../model/registration.js";
import { wrong } from "../model/rules.js";
import { offered } from "../model/today.js";
import { twinOf } from "../model/twins.js";
import { entryOf } from "../model/visit.js";
import { part } from "../parts/bind.js";
import { store } from "../parts/boot.js";
import { onlyClasses } from "../parts/classes.js";
import { onSubmit } from "../parts/form.js";
import { advise } from "../parts/findings.js";
import { keptForm } from "../parts/kept.js";
import { money } from "../parts/money.js";
import { tell, toFamily, visitPage } from "../parts/opened.js";
import { photoPart, photosOf } from "../parts/photos.js";
import { addPerson, adviseAll, people } from "../parts/people.js";
import { dayOf, grouped, number, shortDate, t } from "../parts/text.js";

visitPage(async (model, { family }) => {
  const kk = family.familyCard;
  const leases = await store.allBy("leases", "series", [model.visit.id, "members"]);
  const lease = t("field.register.numbers-left", number(left(leases)));
  const adding = Boolean(family.known);
  const title = t(adding ? "field.add.title" : "field.register.title");
  tell({ kk: grouped(kk), lease, title, noConsent: !family.consent, whole: !adding }, toFamily(model, family));
  const today = dayOf(model.paper?.at);
  people(model, today, adding);
  const [form, rows] = [part("form"), part("people")];
  onlyClasses(form, offered(model, today));
  prefill(form, family);
  const sayAccount = adding ? () => {} : await accountPart(store, form, model.rules ?? [], today);
  const kept = await keptForm(store, `register/${model.visit.id}/${kk}`, form, (values) => {
    for (const { row } of applicants(values)) addPerson(rows, row);
  });
  if (rows.children.length === 0) addPerson(rows);
  sayAccount();
  await photoPart(store, form, model.visit.id);
  sayMoney(form, model, family, today);
  adviseAll(rows);
  const act = adding ? "ADD" : "REGISTER";
  const { segment, wardClass } = family.members[0] ?? {};
  const joining = adding ? { segment, wardClass } : {};
  advise(form, (values) => judged(act, { ...values, ...joining }, today, model.rules).filter(({ severity }) => severity !== "REFUSE"));
  part("add").addEventListener("click", () => addPerson(rows).querySelector("input").focus());
  onSubmit(form, checked(model, family, today), async (values) => {
    const entry = adding ? entryOf(model, "ADD_MEMBER", "add@1") : entryOf(model, "REGISTER_FAMILY", "register@1");
    const account = await sealedAccount(store, kk, values);
    await append(store, { ...entry, ...wanted(kk, values, adding, model.paper, account), evidence: photosOf(form.elements.evidence) });
    await kept.clear();
    location.assign(toFamily(model, family));
  });
});

/** For those who are there already and those on the form. */
function sayMoney(form, model, family, day) {
  const say = () => {
    const values = formValues(form);
    const { segment, wardClass } = family.members[0] ?? values;
    const members = [...family.members, ...applicants(values)].map((one) => ({ ...one, segment, wardClass }));
    money(part("money"), model, { members }, day);
  };
  form.addEventListener("input", say);
  form.addEventListener("change", say);
  say();
}

function prefill(form, { address, phone, email }) {
  for (const [field, value] of Object.entries({ ...address, phone, email })) {
    if (form.elements[field]) form.elements[field].value = value ?? "";
  }
}

function checked(model, family, today) {
  const taken = new Set(model.families.flatMap(({ members }) => members.map(({ nik }) => nik)).filter(Boolean));
  const consent = family.consent ? [] : [wrong(family.known ? "0.nik" : "street", "field.consent.first")];
  const checks = family.known ? checkNewcomers : checkRegistration;
  return (values) => [...consent, ...checks(values, today, taken, model.rules), ...twins(model, family, values)];
}

/** Somebody who may be on record already: the officer says whether it is the same person, and why not. */
function twins(model, family, values) {
  return applicants(values).flatMap((person) => {
    const twin = person.birthDate ? twinOf(person, model.families, family.familyCard) : null;
    const [same, why] = [`${person.row}.twin`, `${person.row}.twinReason`];
    const asked = document.querySelector(`[data-row="${person.row}"] [data-part="twin"]`);
    asked.hidden = !twin;
    if (!twin) return [];
    part("twin-who", asked).textContent = t("field.twin.who", twin.member.name, shortDate(twin.member.birthDate), twin.family.headName);
    if (values[same] === "SAME") return [wrong(same, "field.twin.same")];
    if (values[same] !== "DIFFERENT") return [wrong(same, "field.twin.choose")];
    return (values[why] ?? "").trim() ? [] : [wrong(why, "field.twin.reason-needed")];
  });
}

/** Nobody was given a provisional number on paper. */
function wanted(kk, values, adding, paper, account) {
  const count = applicants(values).length;
  const ids = Array.from({ length: count }, () => uuidv7());
  const shape = (numbers) => ({ entity: `FAMILY/${kk}`, set: { ...(adding ? added : registration)(values, numbers, ids), ...account } });
  return paper ? shape([]) : { wants: { series: "members", count }, shape };
}
