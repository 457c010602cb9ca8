// The office's registration page works without this; with it numbers stand in fours and a NIK says whose it is, by the
// tablet's own modules.
import { birthDateOf, decodeNik } from "/field/model/rules.js";
import { inFours, sayNik } from "/field/parts/nik.js";
import { dayOf } from "/field/parts/text.js";

const form = document.querySelector("[data-registration]");

for (const input of form.querySelectorAll("[data-fours]")) inFours(input);

for (const nik of form.querySelectorAll("[data-nik]")) {
  const person = nik.closest("fieldset");
  const [birth, sex, says] = ["birth", "sex", "says"].map((name) => person.querySelector(`[data-${name}]`));
  const say = () => sayNik(says, { nik: nik.value, birthDate: birth.value, sex: sex.value }, dayOf());
  nik.addEventListener("change", () => {
    const found = decodeNik(nik.value);
    if (found) birth.value ||= birthDateOf(nik.value, dayOf());
    if (found) sex.value ||= found.sex;
    say();
  });
  person.addEventListener("input", say);
  say();
}
