// One family at the desk: who they are, what they want, whether they agreed.
import { elsewhere, isServed } from "../model/desks.js";
import { numberText } from "../model/queue.js";
import { today } from "../model/today.js";
import { link, list, part, template } from "../parts/bind.js";
import { fail, store } from "../parts/boot.js";
import { consentDialog } from "../parts/consent.js";
import { described, pendingText, placedAddress } from "../parts/member.js";
import { tell, toVisit, visitPage } from "../parts/opened.js";
import { moneyAsOf } from "../parts/money.js";
import { findings } from "../parts/findings.js";
import { paidButtons } from "../parts/paid.js";
import { elsewhereText, step, stepAsked, stepButtons } from "../parts/queueing.js";
import { informed, services } from "../parts/services.js";
import { dayOf, grouped, knows, moment, t } from "../parts/text.js";

visitPage(async (model, { family }, again) => {
  tell({ ...family, ...facts(model, family), ...links(model, family) }, toVisit(model));
  list(part("members"), template("member"), family.members.map((member) => described(model, family, member)));
  list(part("notes"), template("note"), (family.notes ?? []).filter((note) => knows(`field.note-of.${note}`)).map(said));
  const possible = today(model.rules ?? [], dayOf(model.paper?.at), family);
  part("today").hidden = possible.length === 0;
  findings(part("findings"), possible);
  moneyAsOf(part("money"), model, family, dayOf(model.paper?.at));
  await paidButtons(model, family);
  informed(model, family, "STANDING");
  await services(store, model, family);
  part("queue-actions").hidden = !model.started;
  stepButtons(part("queue-actions"), model, family, (state) =>
    stepAsked(store, model, family, state).then(again).catch(fail),
  );
  if (model.paper) part("queue-actions").hidden = true;
  if (model.paper?.entered && !isServed(family)) await step(store, model, family, "SERVED");
  part("ask-consent").onclick = () => consentDialog(store, model, family, again);
});

const said = (note) => ({ text: t(`field.note-of.${note}`) });

function facts(model, family) {
  const { consent, queue } = family;
  return {
    title: family.headName ? t("field.family.of", family.headName) : t("field.queue.unknown-family"),
    kk: grouped(family.familyCard),
    queueText: t(`field.queue.state.${queue?.state ?? "NONE"}`, numberText(queue?.number)),
    elsewhereText: elsewhere(family, model.visit.desk).map(elsewhereText).join(" "),
    consentText: consent ? t("field.consent.given", moment(consent.at)) : "",
    owes: family.members.some(({ statusReason }) => statusReason === "arrears"),
    addressText: placedAddress(model, family),
    pendingText: pendingText(family),
  };
}

function links({ visit }, family) {
  const here = { v: visit.id, f: family.ref };
  return {
    register: link("register", here),
    add: link("register", here),
    address: link("change", { ...here, group: "ADDRESS" }),
    contact: link("change", { ...here, group: "CONTACT" }),
    wardClass: link("change", { ...here, group: "CLASS" }),
    rehab: link("change", { ...here, group: "REHAB" }),
    segment: link("change", { ...here, group: "SEGMENT" }),
    complaint: link("complaint", here),
    cards: link("card", here),
    receipt: link("receipt", here),
    survey: link("survey", { v: visit.id }),
    faq: link("faq", here),
  };
}
