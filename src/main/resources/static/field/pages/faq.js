// What people ask and which clinics (FKTP) are near, found by their words with one search.
import { found } from "../model/information.js";
import { list, part, template } from "../parts/bind.js";
import { tell, toFamily, toVisit, visitPage } from "../parts/opened.js";
import { informed } from "../parts/services.js";
import { number, t } from "../parts/text.js";

visitPage(async (model, { family }) => {
  tell({ from: t("field.faq.from", model.visit.venueName) }, family ? toFamily(model, family) : toVisit(model));
  informed(model, family, "QUESTIONS");
  const field = part("search");
  field.oninput = () => {
    const asked = found(model.information?.questions ?? [], field.value, ({ question }) => question, ({ answer, rule }) => answer + rule);
    const near = found(model.facilities, field.value, ({ name }) => name, where);
    list(part("questions"), template("question"), asked.map(answered), (node) => (node.firstElementChild.open = field.value.trim()));
    list(part("facilities"), template("facility"), near.map(placed));
    part("count").textContent = t("field.faq.count", number(asked.length), number(near.length));
    part("asked").hidden = asked.length === 0;
    part("near").hidden = near.length === 0;
    part("none").hidden = asked.length + near.length > 0;
  };
  field.oninput();
});

const answered = (one) => ({ ...one, ruleText: one.rule && t("field.faq.rule", one.rule) });
const where = ({ areaName, address }) => [address, areaName].filter(Boolean).join(", ");
const placed = (one) => ({ ...one, where: where(one), kmText: t("field.faq.km", number(one.km)) });
