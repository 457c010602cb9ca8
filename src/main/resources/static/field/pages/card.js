// Print only what is recorded: the button opens after the operations are on disk, and once for each record.
import { codeOf } from "../core/cardcode.js";
import { append } from "../core/outbox.js";
import { blanksLeft } from "../model/queue.js";
import { wrong } from "../model/rules.js";
import { entryOf, loadVisit } from "../model/visit.js";
import { list, part, template } from "../parts/bind.js";
import { fail, store } from "../parts/boot.js";
import { cardOf, showFaces } from "../parts/faces.js";
import { onSubmit } from "../parts/form.js";
import { saySaved } from "../parts/kept.js";
import { tell, toFamily, visitPage } from "../parts/opened.js";
import { choosePrinter } from "../parts/printers.js";
import { number, t } from "../parts/text.js";

const LOW = 10;

visitPage(async (model, { family, m }) => {
  tell({}, toFamily(model, family));
  const form = part("form");
  form.elements.layout.value = "CR80";
  choices(model, family, m);
  await choosePrinter(store, part("printer"));
  const preview = () => refresh(model, family, form);
  form.addEventListener("change", preview);
  preview();
  onSubmit(form, (values) => check(values, chosen(family), model.paper), (values) => record(model, family, values));
  part("print").addEventListener("click", () => print());
  await stored(model, family, form);
});

function choices(model, family, m) {
  const cards = family.members.map((member) => cardOf(model, family, member));
  list(part("members"), template("choice"), cards, (node, { id }) => {
    const box = node.querySelector("input");
    box.id = box.name = box.value = id;
    box.checked = m ? id === m : !model.paper;
  });
}

const chosen = (family) => family.members.filter(({ id }) => document.getElementById(id).checked);

function refresh(model, family, form) {
  const members = chosen(family);
  part("reprint").hidden = !members.some(({ cardCopies }) => cardCopies > 0);
  sayBlanks(model, form.elements.layout.value === "CR80" ? members.length : 0);
  showFaces(members.map((member) => cardOf(model, family, member)), form.elements.layout.value);
}

/** Fewer blanks than cards: there is paper. */
function sayBlanks(model, wanted) {
  const left = blanksLeft(model);
  part("blanks").hidden = wanted === 0 || left - wanted > LOW;
  part("blanks").textContent = t(left < wanted ? "field.card.no-blanks" : "field.card.few-blanks", number(Math.max(0, left)));
}

/** A sheet is for one card. */
function check(values, members, paper) {
  const reprint = members.some(({ cardCopies }) => cardCopies > 0);
  return [
    ...(members.length > 0 && !(paper && members.length > 1) ? [] : [wrong("members", paper ? "field.paper.one-card" : "field.card.pick")]),
    ...(reprint && !values.reprintReason ? [wrong("reprintReason", "field.error.choose-one")] : []),
  ];
}

/** One operation a card. The address remembers the record, so a killed browser can still print it, once. */
async function record(model, family, { layout, reprintReason }) {
  const members = chosen(family);
  let op;
  for (const member of members) op = await append(store, printOf(model, family, member, layout, reprintReason));
  history.replaceState(null, "", `${location.hash}&recorded=${layout}:${members.map(({ id }) => id).join(",")}`);
  await stored(await loadVisit(store, model.visit.id), family, part("form"));
  saySaved(op, t("field.card.recorded", members.length));
}

async function stored(model, family, form) {
  const recorded = new URLSearchParams(location.hash.slice(1)).get("recorded");
  if (!recorded) return;
  const [layout, ids] = recorded.split(":");
  const members = model.families.find(({ ref }) => ref === family.ref).members.filter(({ id, cardCopies }) => ids.includes(id) && cardCopies > 0);
  const cards = await Promise.all(members.map((member) => coded(model, member, cardOf(model, family, member, member.cardCopies))));
  showFaces(cards, layout);
  for (const input of form.elements) input.disabled = input !== part("print") && input !== part("printer");
}

/** With the code of its last recorded print. */
async function coded(model, { id }, card) {
  const { op } = model.entries.findLast(({ op }) => op.type.endsWith("PRINT_CARD") && op.entity === `MEMBER/${id}`);
  return { ...card, code: await codeOf(store, op) };
}

function print() {
  const { recorded, ...rest } = Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
  if (!recorded) return fail(new Error("nothing recorded"));
  history.replaceState(null, "", `#${new URLSearchParams(rest)}`);
  addEventListener("afterprint", () => location.reload(), { once: true });
  window.print();
}

function printOf(model, family, member, layout, reprintReason) {
  const { copyNo, provisional, number } = cardOf(model, family, member);
  const again = copyNo > 1;
  const set = { number, provisional, layout, copyNo, template: "card@1", ...(again ? { reprintReason } : {}) };
  return { ...entryOf(model, again ? "REPRINT_CARD" : "PRINT_CARD", "card@1"), entity: `MEMBER/${member.id}`, set };
}
