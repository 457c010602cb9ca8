// What a family can do today, what not and why: the same rules, asked before anybody queues for it.
import { inForce, judge } from "./judgement.js";
import { standing } from "./situation.js";

/** [{rule, severity, key, values, names}]: what is said alike of several people is said once. */
export function today(rules, day, family) {
  if (!family.members.length) return [];
  const ask = (act, more) => judge(rules, standing(act, day, family, more));
  const each = family.members.flatMap(({ id }) => ask("FACILITY", { who: id }));
  return together([...ask("LOOK"), ...ask("CLASS").filter(({ rule }) => rule.kind !== "AUTODEBIT"), ...each], family.members);
}

/** The classes that can be chosen; a package without rules offers all, and the office judges. */
export function offered({ rules = [] }, day) {
  const rule = inForce(rules, day).find(({ kind }) => kind === "CLASSES_OFFERED");
  return rule?.parameters.classes.split("|");
}

function together(findings, members) {
  const said = new Map();
  for (const finding of findings) {
    const sentence = [finding.key, ...finding.values].join();
    const name = members.find(({ id }) => id === finding.person)?.name;
    const one = said.get(sentence) ?? { ...finding, names: [] };
    said.set(sentence, name && !finding.values.includes(name) ? { ...one, names: [...one.names, name] } : one);
  }
  return [...said.values()];
}
