// One group of a family's or a member's data: the old value stands beside the new one and travels with it.
import { append } from "../core/outbox.js";
import { entryOf, headOf } from "../model/visit.js";
import { judge } from "../model/judgement.js";
import { standing } from "../model/situation.js";
import { offered } from "../model/today.js";
import { FIELDS, before, effective, given, personal, seen, wrongNik } from "../model/changes.js";
import { isArea, isEmail, isPhone, required, wrong } from "../model/rules.js";
import { option, part } from "../parts/bind.js";
import { store } from "../parts/boot.js";
import { onlyClasses } from "../parts/classes.js";
import { advise } from "../parts/findings.js";
import { onSubmit } from "../parts/form.js";
import { keptForm } from "../parts/kept.js";
import { photoPart, photosOf } from "../parts/photos.js";
import { inFours, sayNik } from "../parts/nik.js";
import { tell, toFamily, visitPage } from "../parts/opened.js";
import { dayOf, longDate, t } from "../parts/text.js";

visitPage(async (model, { family, m, group }) => {
  const member = family.members.find(({ id }) => id === m) ?? headOf(family);
  const old = seen(family, member, group);
  const today = dayOf(model.paper?.at);
  tell({ ...words(family, member, group), noConsent: !family.consent }, toFamily(model, family));
  const form = part("form");
  only(group, model.facilities);
  onlyClasses(form, offered(model, today));
  const judged = judgeOf(model, family, member, group, today);
  for (const field of FIELDS[group]) form.elements[field].value = old[field] ?? "";
  const kept = await keptForm(store, `change/${model.visit.id}/${member.id}/${group}`, form);
  await photoPart(store, form, model.visit.id);
  sayWhen(form, group, today);
  if (group === "IDENTITY") adviseNik(form);
  else advise(form, judged);
  onSubmit(form, (values) => [...check(values, group, old, family, today), ...refusals(judged(values), group)], async (values) => {
    await append(store, { ...change(model, member, group, old, values), evidence: photosOf(form.elements.evidence) });
    await kept.clear();
    location.assign(toFamily(model, family));
  });
});

function words(family, member, group) {
  return {
    title: t(`field.change.${group.toLowerCase()}`),
    who: personal(group) ? member.name : t("field.family.of", family.headName),
    before: before(family, member, group),
    letter: group === "FACILITY" || group === "FAMILY_STATUS",
    maskedNik: group === "IDENTITY" && !member.nik,
  };
}

const ACT = { FACILITY: "FACILITY", CLASS: "CLASS", SEGMENT: "SEGMENT", FAMILY_STATUS: "STATUS", REHAB: "REHAB" };

/** values => what the rules say of them */
function judgeOf({ rules = [] }, family, { id }, group, today) {
  if (!ACT[group]) return () => [];
  return ({ wardClass, segment, status, statusReason, letter, arrearsMonths, instalments }) => {
    const wanted = { CLASS: wardClass, SEGMENT: segment }[group] ?? status;
    const money = { owed: Number(arrearsMonths), instalments: Number(instalments) };
    return judge(rules, standing(ACT[group], today, family, { who: id, wanted, reason: statusReason, letter, ...money }));
  };
}

const refusals = (found, group) =>
  found
    .filter(({ severity }) => severity === "REFUSE")
    .map(({ key, values }) => wrong(key === "refusal.rehab-instalments" ? "instalments" : FIELDS[group][0], key, ...values));

function only(group, facilities) {
  for (const section of document.querySelectorAll("[data-group]")) section.hidden = section.dataset.group !== group;
  const select = part("form").elements.primaryFacility;
  select.append(...facilities.map(({ code, name, km }) => option(code, km === undefined ? name : `${name} (${km} km)`)));
}

/** From when the change counts, while the form is filled. */
function sayWhen(form, group, today) {
  const say = () => {
    part("effective").textContent = t("field.change.effective", longDate(effective(group, today, form.elements.effective.value)));
  };
  form.addEventListener("input", say);
  say();
}

function adviseNik(form) {
  inFours(form.elements.nik);
  const say = () => {
    const { nik, birthDate, sex } = form.elements;
    const person = { nik: nik.value, birthDate: birthDate.value, sex: sex.value };
    sayNik(part("nik-says"), person, dayOf());
  };
  form.addEventListener("input", say);
  say();
}

const MUST = {
  ADDRESS: ["street", "area"],
  CONTACT: ["phone"],
  FACILITY: ["primaryFacility"],
  IDENTITY: ["name", "birthDate", "sex"],
  CLASS: ["wardClass"],
  FAMILY_STATUS: ["status", "statusReason"],
  SEGMENT: ["segment"],
  REHAB: ["arrearsMonths", "instalments"],
};

function check(values, group, old, family, today) {
  const must = MUST[group];
  const now = given(values, group, old);
  const same = Object.keys(now).every((field) => now[field] === old[field]);
  return [
    ...(family.consent ? [] : [wrong("reason", "field.consent.first")]),
    ...required(values, ...must, "reason"),
    ...(group === "IDENTITY" ? wrongNik(values.nik, "nik" in old) : []),
    ...(group === "ADDRESS" && values.area && !isArea(values.area) ? [wrong("area", "field.error.area")] : []),
    ...(group === "CONTACT" && values.phone && !isPhone(values.phone) ? [wrong("phone", "field.error.phone")] : []),
    ...(group === "CONTACT" && values.email && !isEmail(values.email) ? [wrong("email", "field.error.email")] : []),
    ...(group === "FAMILY_STATUS" && values.effective > today ? [wrong("effective", "field.error.future")] : []),
    ...(same ? [wrong(FIELDS[group][0], "field.error.nothing-changed")] : []),
  ];
}

/** Only of a status the day is not the day it was told. */
const happened = (group, { effective }) => (group === "FAMILY_STATUS" && effective ? { effective } : {});

function change(model, member, group, old, values) {
  const fields = given(values, group, old);
  const facility = group === "FACILITY";
  return {
    ...entryOf(model, facility ? "CHANGE_FACILITY" : "CHANGE_DATA", facility ? "change-facility@1" : "change-data@1"),
    entity: `MEMBER/${member.id}`,
    base: { rev: member.revision ?? 0, fields: old },
    set: { ...(facility ? {} : { group }), fields, ...(values.letter ? { letter: true } : {}), ...happened(group, values) },
    reason: values.reason.trim(),
  };
}
