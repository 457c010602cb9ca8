// The rows of a registration: one person each, added, removed, helped by the NIK.
import { judge } from "../model/judgement.js";
import { likelyRelation } from "../model/relatives.js";
import { applying } from "../model/situation.js";
import { option, part, template } from "./bind.js";
import { inFours, prefill, sayNik } from "./nik.js";
import { t } from "./text.js";

let facilities = [];
let today = "";
let rules = [];
let joins = false;

/** @param joining people come to a family that has its head */
export function people(model, day, joining = false) {
  joins = joining;
  facilities = model.facilities;
  rules = model.rules ?? [];
  today = day;
}

export function addPerson(container, row = nextRow(container)) {
  const node = template("person").content.firstElementChild.cloneNode(true);
  node.dataset.row = row;
  for (const part of node.querySelectorAll("*")) number(part, row);
  const field = (name) => node.querySelector(`[name="${row}.${name}"]`);
  for (const { code, name, km } of facilities) {
    field("primaryFacility").append(option(code, km === undefined ? name : `${name} (${km} km)`));
  }
  node.addEventListener("input", () => advise(node, field));
  for (const name of ["nik", "motherNik"]) inFours(field(name));
  const others = [...container.children];
  for (const name of ["nik", "birthDate", "sex"]) field(name).addEventListener("change", () => propose(field, others));
  part("remove", node).addEventListener("click", () => remove(container, node));
  container.append(node);
  asAbove(field, others);
  renumber(container);
  return node;
}

/** Shows what the numbers say, for rows that were filled by a draft too. */
export function adviseAll(container) {
  for (const node of container.children) advise(node, (name) => node.querySelector(`[name="${node.dataset.row}.${name}"]`));
}

function number(part, row) {
  for (const attribute of ["id", "name", "for", "aria-describedby", "data-error"]) {
    const value = part.getAttribute(attribute);
    if (value?.includes("ROW")) part.setAttribute(attribute, value.replaceAll("ROW", row));
  }
}

const nextRow = (container) => 1 + Math.max(-1, ...[...container.children].map((node) => Number(node.dataset.row)));

function remove(container, node) {
  const neighbour = node.previousElementSibling ?? node.nextElementSibling;
  if (!neighbour) return;
  node.remove();
  renumber(container);
  container.dispatchEvent(new Event("change", { bubbles: true }));
  neighbour.querySelector("input").focus();
}

function renumber(container) {
  [...container.children].forEach((node, index) => {
    part("ordinal", node).textContent = t("field.register.person", index + 1);
    part("remove", node).hidden = container.children.length === 1;
  });
}

/** A family mostly goes to one facility; who stands first on the card is its head. */
function asAbove(field, others) {
  if (!joins && others.length === 0) field("relation").value = "HEAD";
  if (others.length > 0) field("primaryFacility").value = person(others.at(-1)).primaryFacility;
}

function propose(field, others) {
  prefill({ nik: field("nik"), birthDate: field("birthDate"), sex: field("sex") }, today);
  if (joins) return;
  const known = { birthDate: field("birthDate").value, sex: field("sex").value };
  field("relation").value ||= likelyRelation(known, others.filter((node) => node.isConnected).map(person));
}

function person(node) {
  const value = (name) => node.querySelector(`[name="${node.dataset.row}.${name}"]`).value;
  return Object.fromEntries(["birthDate", "sex", "relation", "primaryFacility"].map((name) => [name, value(name)]));
}

function advise(node, field) {
  const [nik, birthDate, sex] = ["nik", "birthDate", "sex"].map((name) => field(name).value);
  sayNik(part("nik-says", node), { nik, birthDate, sex }, today);
  const baby = { row: "0", name: "", relation: "CHILD", birthDate, nik };
  const asked = judge(rules, applying("ADD", today, [baby], {})).some(({ key }) => key === "refusal.mother-nik-missing");
  part("mother", node).hidden = nik || !birthDate || birthDate > today || (rules.length > 0 && !asked);
}
