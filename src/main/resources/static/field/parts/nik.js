// What a NIK says while it is typed: who it belongs to, or what to look at again. It never holds anybody up.
import { birthDateOf, decodeNik, nikWarnings } from "../model/rules.js";
import { grouped, shortDate, t } from "./text.js";

export function sayNik(says, { nik, birthDate, sex }, today) {
  const found = decodeNik(nik);
  const warnings = nikWarnings(nik, { birthDate, sex });
  says.classList.toggle("warning", warnings.length > 0);
  says.textContent = warnings.map((key) => t(key)).join(" ") || (found ? decoded(nik, found, today) : "");
}

/** What it tells of its person, where nothing stands yet. @param fields inputs nik, birthDate, sex */
export function prefill({ nik, birthDate, sex }, today) {
  const found = decodeNik(nik.value);
  if (!found) return;
  birthDate.value ||= birthDateOf(nik.value, today);
  sex.value ||= found.sex;
}

/** Sixteen digits in fours while they are typed; a caret inside the number is left where it is. */
export function inFours(input) {
  const write = () => {
    input.value = grouped(input.value.replace(/\D/g, "").slice(0, 16));
  };
  input.addEventListener("input", () => {
    if (input.selectionStart === input.value.length) write();
  });
  input.addEventListener("change", write);
}

const decoded = (nik, { sex }, today) => t("field.nik-says", t(`field.sex.${sex}`), shortDate(birthDateOf(nik, today)));
