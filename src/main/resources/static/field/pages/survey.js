// One tap after a service, then a few questions for who likes to answer them.
import { wrong } from "../model/rules.js";
import { ELEMENTS, STYLE, isSampled } from "../model/survey.js";
import { answer, everyOf } from "../model/urn.js";
import { list, part, template } from "../parts/bind.js";
import { fail, store } from "../parts/boot.js";
import { onSubmit } from "../parts/form.js";
import { tell, toVisit, visitPage } from "../parts/opened.js";
import { t } from "../parts/text.js";

visitPage(async (model) => {
  tell({ closed: Boolean(model.closed) }, toVisit(model));
  show(model.closed ? "" : "tap");
  for (const button of document.querySelectorAll("[data-answer]")) button.onclick = () => tapped(model, Number(button.dataset.answer)).catch(fail);
  part("skip").onclick = () => show("thanks");
  part("next").onclick = () => location.reload();
});

let urn;

async function tapped(model, satisfaction) {
  if (urn) return;
  urn = await answer(store, model, { SATISFACTION: satisfaction });
  const questions = isSampled(urn, everyOf(model)) ? ELEMENTS : STYLE;
  list(part("questions"), template("question"), questions.map((name) => ({ name, text: t(`field.survey.${name}`) })), named);
  onSubmit(part("form"), (values) => check(questions, values), async (values) => {
    await answer(store, model, numbers(values), urn.id);
    show("thanks");
  });
  show("form");
}

function named(node, { name }) {
  const error = node.querySelector(".error");
  error.id = `${name}-error`;
  error.dataset.error = name;
  for (const input of node.querySelectorAll("input")) {
    Object.assign(input, { name, id: `${name}-${input.value}` });
    input.setAttribute("aria-describedby", error.id);
  }
}

/** Style counts answer by answer; the nine elements make one index. */
function check(questions, values) {
  const missing = questions.filter((name) => !values[name]);
  const some = questions === ELEMENTS && missing.length > 0 && missing.length < ELEMENTS.length;
  return some ? [wrong(missing[0], "field.survey.nine")] : [];
}

const numbers = (values) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== "").map(([name, value]) => [name, Number(value)]));

function show(step) {
  for (const name of ["tap", "form", "thanks"]) part(name).hidden = name !== step;
  if (step && step !== "tap") part(`${step}-title`).focus();
}
