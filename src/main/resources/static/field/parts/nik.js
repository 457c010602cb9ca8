// What a NIK says while it is typed: who it belongs to, or what to look at again. It never holds anybody up.
import { birthDateOf, clean, decodeNik, nikWarnings } from "../model/rules.js";
import { shortDate, t } from "./text.js";

/** @param ask also about a number that is no NIK yet */
export function sayNik(says, { nik, birthDate, sex }, today, ask = false) {
  const found = decodeNik(nik);
  const odd = ask && clean(nik) && !found ? ["field.warning.nik"] : [];
  const warnings = [...odd, ...nikWarnings(nik, { birthDate, sex })];
  says.classList.toggle("warning", warnings.length > 0);
  says.textContent = warnings.map((key) => t(key)).join(" ") || (found ? decoded(nik, found, today) : "");
}

const decoded = (nik, { sex }, today) => t("field.nik-says", t(`field.sex.${sex}`), shortDate(birthDateOf(nik, today)));
