// The account a family pays from: asked of who pays alone, its number sealed to the office before anything is written.
import { forOffice } from "../core/sealed.js";
import { inForce } from "../model/judgement.js";
import { clean } from "../model/rules.js";
import { accountOf } from "../model/situation.js";
import { option, part } from "./bind.js";

const officeOf = async (store) => (await store.get("meta", "device"))?.sealingKey;

/** @returns what to call once a draft is back; without the office's key, or a rule, nobody is asked */
export async function accountPart(store, form, rules, today) {
  const box = part("account", form);
  const rule = inForce(rules, today).find(({ kind }) => kind === "BANK_ACCOUNT");
  const [banks, payers] = ["banks", "segments"].map((name) => (rule?.parameters[name] ?? "").split("|"));
  form.elements.accountBank.append(...banks.map((bank) => option(bank, bank)));
  const possible = Boolean(rule && (await officeOf(store)));
  const say = () => {
    box.hidden = !possible || !payers.includes(form.elements.segment.value);
    if (!box.hidden) return;
    for (const input of box.querySelectorAll("input, select")) {
      if (input.type === "checkbox") input.checked = false;
      else input.value = "";
    }
  };
  form.addEventListener("change", say);
  return say;
}

/** What the operation says of it. */
export async function sealedAccount(store, kk, values) {
  if (!accountOf(values)) return {};
  const sealed = await forOffice(await officeOf(store), clean(values.accountNumber), `autodebit/${kk}`);
  return { autodebit: { bank: values.accountBank, holder: values.accountHolder.trim(), agreed: true, sealed } };
}
