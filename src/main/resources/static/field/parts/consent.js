// The family's consent: the notice, who read it, a signature or a witnessed mark.
import { append } from "../core/outbox.js";
import { required, wrong } from "../model/rules.js";
import { entryOf } from "../model/visit.js";
import { part } from "./bind.js";
import { onSubmit } from "./form.js";
import { signaturePad } from "./signature.js";
import { language, t } from "./text.js";

let opened;

export function consentDialog(store, model, family, done) {
  const { text, version } = model.consentNotice;
  part("consent-text").textContent = text;
  part("consent-version").textContent = t("field.consent.version", version);
  const first = !opened;
  opened = { store, model, family, done, pad: opened?.pad ?? signaturePad(part("signature")) };
  if (first) wire(part("consent"), part("consent-form"));
  part("consent").showModal();
}

function wire(dialog, form) {
  part("clear").addEventListener("click", () => opened.pad.clear());
  part("cancel").addEventListener("click", () => dialog.close());
  form.addEventListener("change", () => {
    part("witness").hidden = form.elements.method.value !== "WITNESSED_MARK";
    part("signing").hidden = form.elements.method.value === "WITNESSED_MARK";
  });
  onSubmit(form, check, async (values) => {
    await append(opened.store, consent(opened, values));
    dialog.close();
    await opened.done();
  });
}

function check(values) {
  const chosen = ["readBy", "method"].filter((field) => !values[field]).map((field) => wrong(field, "field.error.choose-one"));
  if (values.method === "WITNESSED_MARK") return [...chosen, ...required(values, "witness")];
  const signed = opened.pad.path().includes("L");
  return [...chosen, ...(values.method && !signed ? [wrong("method", "field.error.signature")] : [])];
}

function consent({ model, family, pad }, { readBy, method, witness }) {
  const { version, purpose } = model.consentNotice;
  const evidence = method === "SIGNATURE" ? pad.path() : witness.trim();
  return {
    ...entryOf(model, "GIVE_CONSENT", "consent@1"),
    entity: `FAMILY/${family.familyCard}`,
    set: { noticeVersion: version, purpose, language, readBy, method, evidence },
  };
}
