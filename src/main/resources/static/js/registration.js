// The office's registration page works without this; with it numbers stand in fours, a NIK says whose it is and what is
// plain is proposed, by the tablet's own modules.
import { likelyRelation } from "/field/model/relatives.js";
import { inFours, prefill, sayNik } from "/field/parts/nik.js";
import { dayOf } from "/field/parts/text.js";

const form = document.querySelector("[data-registration]");
const people = [...form.querySelectorAll("fieldset[data-person]")];
const NAMES = ["nik", "birthDate", "sex", "relation", "primaryFacility"];
const inputsOf = (person) => Object.fromEntries(NAMES.map((name) => [name, person.querySelector(`[name$="-${name}"]`)]));
const valuesOf = (person) => Object.fromEntries(Object.entries(inputsOf(person)).map(([name, { value }]) => [name, value]));

for (const input of form.querySelectorAll("[data-fours]")) inFours(input);

for (const [row, person] of people.entries()) {
  const inputs = inputsOf(person);
  const say = () => sayNik(person.querySelector("[data-says]"), valuesOf(person), dayOf());
  for (const { name, input } of ["nik", "birthDate", "sex"].map((name) => ({ name, input: inputs[name] }))) {
    input.addEventListener("change", () => {
      if (name === "nik") prefill(inputs, dayOf());
      const above = people.slice(0, row).map(valuesOf);
      inputs.relation.value ||= likelyRelation(valuesOf(person), above);
      inputs.primaryFacility.value ||= above.at(-1)?.primaryFacility ?? "";
      say();
    });
  }
  person.addEventListener("input", say);
  say();
}

// The account is asked of who pays alone; what nobody sees is not sent.
const account = form.querySelector("[data-account]");
const payers = account.dataset.account.split(",");
const ask = () => {
  const asked = !form.elements.segment.value || payers.includes(form.elements.segment.value);
  account.hidden = !asked;
  account.disabled = !asked;
};
form.elements.segment.addEventListener("change", ask);
ask();
