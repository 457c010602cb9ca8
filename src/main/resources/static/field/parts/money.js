// What a family pays: per person, per family, where, and the first time. The desk takes no money.
import { accounts, bill } from "../model/bill.js";
import { list, part, template } from "./bind.js";
import { grouped, longDate, rupiah, t } from "./text.js";

/** Hidden for whom somebody else pays. */
export function money(box, model, family, day) {
  const owed = bill(model, family, day);
  box.hidden = !owed;
  if (!owed) return;
  const { persons, each, first } = owed;
  const lines = [t("field.money.each", rupiah(each)), t("field.money.family", persons, rupiah(persons * each))];
  if (first) lines.push(t("field.money.first", longDate(first.from), longDate(first.until)));
  const known = accounts(model, family);
  for (const { bank, number } of known) lines.push(t("field.money.account", bank, grouped(number)));
  if (known.length === 0) lines.push(t("field.money.no-account"));
  list(part("money-lines", box), template("money-line"), lines.map((text) => ({ text })));
}
