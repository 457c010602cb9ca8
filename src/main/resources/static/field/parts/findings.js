// What the rules say, one line each: possible or not, the sentence, and what it rests on.
import { formValues } from "../core/drafts.js";
import { list, part, template } from "./bind.js";
import { shown, t } from "./text.js";

const MARK = { TELL: "✓", REFUSE: "✗", WARN: "!", CASE: "…" };

export function findings(container, found) {
  list(container, template("finding"), found.map(written), (node, { url }) => {
    node.querySelector("a").href = url;
  });
}

/** Says it while the form is filled. @param judged values => findings */
export function advise(form, judged) {
  const say = () => findings(part("findings"), judged(formValues(form)));
  form.addEventListener("input", say);
  form.addEventListener("change", say);
  say();
}

/** A sentence of the rules; days as people write them. */
export const sentence = ({ key, values }) => t(key, ...values.map(shown));

function written(finding) {
  const { rule, severity, names = [] } = finding;
  const whom = names.length ? `${names.join(", ")}: ` : "";
  const url = rule.url.startsWith("https://") ? rule.url : "#";
  return { mark: MARK[severity], state: t(`field.finding.${severity}`), text: whom + sentence(finding), source: rule.source, url };
}
