// What a family pays: per person, per family, where, and the first time. The desk takes no money.
import { accounts, bill } from "../model/bill.js";
import { list, part, template } from "./bind.js";
import { grouped, longDate, rupiah, t } from "./text.js";

/** The family's own page: as of the day that is chosen there. */
export function moneyAsOf(box, model, family, today) {
  const day = part("as-of", box);
  day.value ||= today;
  const say = () => {
    money(box, model, family, day.value || today);
    part("no-tariff", box).hidden = !box.hidden;
    box.hidden = !bill(model, family, today);
  };
  day.oninput = say;
  say();
}

/** Hidden for whom somebody else pays. */
export function money(box, model, family, day) {
  const owed = bill(model, family, day);
  box.hidden = !owed;
  if (!owed) return part("money-lines", box).replaceChildren();
  const { persons, each, first } = owed;
  const lines = [t("field.money.each", rupiah(each)), t("field.money.family", persons, rupiah(persons * each))];
  if (first) lines.push(t("field.money.first", longDate(first.from), longDate(first.until)));
  const known = accounts(model, family);
  for (const { bank, number } of known) lines.push(t("field.money.account", bank, grouped(number)));
  if (known.length === 0) lines.push(t("field.money.no-account"));
  list(part("money-lines", box), template("money-line"), lines.map((text) => ({ text })));
}
