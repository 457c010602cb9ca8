// "Paid, not posted": one tap takes the photo of the receipt, the next saves the complaint it opened.
import { draft, fillForm, saveDraft } from "../core/drafts.js";
import { keepPhoto } from "../core/photos.js";
import { bill } from "../model/bill.js";
import { link, part } from "./bind.js";
import { store } from "./boot.js";
import { jpegOf, photosOf, photosPossible, trouble } from "./photos.js";
import { dayOf, longDate, rupiah, t } from "./text.js";

const CATEGORY = "PAYMENT_NOT_POSTED";

/** A complaint's draft; what is about a payment has its own beside the family's other one. */
export const complaintDraft = ({ visit }, family, about) =>
  `complaint/${visit.id}/${family?.familyCard ?? ""}${about ? `/${about}` : ""}`;

/** The buttons beside the bill. */
export async function paidButtons(model, family) {
  const go = link("complaint", { v: model.visit.id, f: family.ref, about: "paid" });
  part("paid-form").href = go;
  part("paid-photo").hidden = !(await photosPossible(store));
  part("paid-photo").querySelector("input").onchange = ({ target }) =>
    take(model, family, target.files[0]).then(
      () => location.assign(go),
      (problem) => {
        target.value = "";
        part("paid-error").textContent = trouble(problem);
        part("paid-error").hidden = false;
      },
    );
}

async function take(model, family, file) {
  const sha = await keepPhoto(store, await jpegOf(file), model.visit.id);
  const key = complaintDraft(model, family, "paid");
  const before = (await draft(store, key)) ?? said(model, family);
  await saveDraft(store, key, { ...before, evidence: [before.evidence, sha].filter(Boolean).join(",") });
}

/** Before the draft is restored: what is said of every payment that is not posted. */
export const fillPaid = (form, model, family) => fillForm(form, said(model, family));

function said(model, family) {
  const day = dayOf(model.paper?.at);
  const owed = bill(model, family, day);
  const sum = owed ? t("field.paid.sum", rupiah(owed.persons * owed.each), owed.persons) : "";
  return {
    kind: "COMPLAINT",
    category: model.categories.some(({ code }) => code === CATEGORY) ? CATEGORY : "",
    target: "BRANCH",
    text: `${t("field.paid.text", longDate(day))} ${sum}`.trim(),
    wantedOutcome: t("field.paid.wanted"),
  };
}

/** With the photo only saving is left; without one the camera comes first. */
export function nextOf(form) {
  part("restored").hidden = true;
  const camera = part("photos", form);
  const done = photosOf(form.elements.evidence).length || camera.hidden;
  return done ? form.querySelector("[type=submit]") : camera.querySelector("[type=file]");
}
