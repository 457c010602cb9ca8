// Words, dates and numbers as the house writes them.
import words from "/field/words.js";

const english = document.documentElement.lang === "en";
const locale = english ? "en-GB" : "id-ID";
let zone = "Asia/Jakarta";

export const language = english ? "en" : "id";

/** The branch's time zone, known since the enrolment. */
export function inZone(name) {
  zone = name || zone;
}

/** The sentence of a key; {0}, {1} are replaced. */
export function t(key, ...values) {
  const sentence = words[key] ?? key;
  return sentence.replace(/\{(\d)\}/g, (_all, index) => values[index] ?? "");
}

export const knows = (key) => key in words;

export const date = (value) => format(value, { weekday: "short", day: "numeric", month: "short", year: "numeric" });
export const longDate = (value) => format(value, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
export const shortDate = (value) => format(value, { day: "numeric", month: "short", year: "numeric" });
export const time = (value) => format(value, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).replace(":", ".");
export const moment = (value) => `${date(value)} ${time(value)}`;
export const rupiah = (value) => `Rp${new Intl.NumberFormat("id-ID").format(value)}`;
export const number = (value) => new Intl.NumberFormat(locale).format(value);

/** `2003-01-10` is a day, not a moment: it is the same in every zone. */
function format(value, parts) {
  if (!value) return "–";
  const day = /^\d{4}-\d\d-\d\d$/.test(value);
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone: day ? "UTC" : zone }).format(new Date(value));
}

/** A day among the values of a sentence, as people write it. */
export const shown = (value) => (/^\d{4}-\d\d-\d\d$/.test(value) ? longDate(value) : value);

/** Which day it is at the branch at that moment. */
export const dayOf = (moment = Date.now()) => new Intl.DateTimeFormat("sv-SE", { timeZone: zone }).format(new Date(moment));

/** The moment a clock on the wall of the branch shows. @param day `2026-11-20`, @param hour `08:05` */
export function instantOf(day, hour) {
  const guess = Date.parse(`${day}T${hour}:00Z`);
  const parts = { timeZone: zone, dateStyle: "short", timeStyle: "medium" };
  const shown = new Intl.DateTimeFormat("sv-SE", parts).format(guess).replace(" ", "T");
  return new Date(2 * guess - Date.parse(`${shown}Z`)).toISOString();
}

/** A text of the package in the language of the page. */
export const worded = (one, field) => (english && one[`${field}English`]) || one[field];

/** The name of a service or a category in the language of the page. */
export const nameOf = (one) => worded(one, "name");

/** 1571 0112 3456 0001 */
export const grouped = (digits) => (digits ?? "").replace(/(\d{4})(?=\d)/g, "$1 ");

/** The sentence for what the office answered to an operation: ours where we know the code, else the office's own. */
export function answerOf(receipt) {
  if (!receipt) return "";
  const key = `refusal.${(receipt.code || "").toLowerCase().replaceAll("_", "-")}`;
  if (receipt.code && knows(key)) return t(key, receipt.facts?.[0], receipt.facts?.[1]);
  return receipt.facts?.reason ?? t(`field.result.${receipt.r}`);
}
