// The insurer's rules about families, judged as the office judges them: the rows are data, this only reads them.

const two = (number) => String(number).padStart(2, "0");

/** Days are ISO dates. A day that the month does not have is its last one. */
export function plusMonths(day, months) {
  const [y, m, d] = day.split("-").map(Number);
  const last = new Date(Date.UTC(y, m + Number(months), 0));
  return `${last.getUTCFullYear()}-${two(last.getUTCMonth() + 1)}-${two(Math.min(d, last.getUTCDate()))}`;
}

const plusDays = (day, days) => new Date(Date.parse(day) + days * 864e5).toISOString().slice(0, 10);
const plusYears = (day, years) => plusMonths(day, 12 * years);
const nextMonth = (day) => plusMonths(`${day.slice(0, 8)}01`, 1);
const listed = (text) => (text ? text.split("|") : []);

const broken = (rule, key, person, ...values) => finding(rule, rule.severity, `refusal.${key}`, person, values);
const told = (rule, key, person, ...values) => finding(rule, "TELL", `rule.${key}`, person, values);
const finding = (rule, severity, key, person, values) => ({ rule, severity, key, person: person?.id, values: values.map(String) });

/** Of the rows of one key the latest that holds on that day. */
export function inForce(rules, day) {
  const holding = rules.filter(({ validFrom, validUntil }) => validFrom <= day && (!validUntil || validUntil >= day));
  return holding.filter((rule) => !holding.some((other) => other.key === rule.key && other.validFrom > rule.validFrom));
}

/** [{rule, severity, key, person, values}] in the order of the rows; `of` as the office's Situation. */
export const judge = (rules, of) =>
  inForce(rules, of.day)
    .filter(({ acts }) => acts.includes(of.act))
    .flatMap((rule) => CHECKS[rule.kind]?.(rule, rule.parameters, of) ?? []);

const isHead = ({ relation }) => relation === "HEAD";
const subject = ({ people, who }) => people.find(({ id }) => id === who);

const CHECKS = {
  ONE_HEAD(rule, _given, { act, people }) {
    const heads = people.filter(isHead);
    const wanted = act === "ADD" ? 0 : 1;
    return heads.length === wanted ? [] : [broken(rule, "one-head-needed", heads[wanted] ?? people[0])];
  },
  WHOLE_FAMILY(rule, _given, { people, onCard }) {
    return (onCard ?? people.length) === people.length ? [] : [broken(rule, "family-incomplete", null, onCard, people.length)];
  },
  ONE_CLASS(rule, _given, { people }) {
    const classes = new Set(people.map(({ wardClass }) => wardClass).filter(Boolean));
    return classes.size < 2 ? [] : [broken(rule, "one-class")];
  },
  CLASSES_OFFERED(rule, { classes }, { act, wanted, wardClass }) {
    const one = act === "CLASS" ? wanted : wardClass;
    return !one || listed(classes).includes(one) ? [] : [broken(rule, "class-not-offered", null, one, listed(classes).join(", "))];
  },
  NO_NIK(rule, { months }, { act, day, people }) {
    return people.flatMap((one) => {
      if (one.nik) return [];
      if (isHead(one)) return [broken(rule, "nik-missing", one, one.name)];
      if (plusMonths(one.born, months) <= day) return [broken(rule, "newborn-too-old", one, one.name, months)];
      return one.motherNik || act === "LOOK" ? [] : [broken(rule, "mother-nik-missing", one, one.name)];
    });
  },
  NEWBORN(rule, { days, months, state }, { day, segment, people }) {
    return people.flatMap((one) => {
      if (isHead(one) || plusMonths(one.born, months) <= day) return [];
      if (listed(state).includes(segment)) return [told(rule, "newborn-of-state", one, one.name)];
      const until = plusDays(one.born, Number(days));
      if (until < day) return [told(rule, "newborn-late", one, one.name, one.born, days)];
      return [told(rule, "newborn-in-time", one, one.name, until)];
    });
  },
  AGE_LIMIT(rule, given, of) {
    const { act, people, wanted } = of;
    if (act !== "STATUS") return people.flatMap((one) => tooOld(rule, given, of, one));
    return wanted === "ACTIVE" && subject(of) ? tooOld(rule, given, of, subject(of)) : [];
  },
  FACILITY_INTERVAL(rule, { months }, of) {
    const who = subject(of);
    const again = who?.facilitySince && plusMonths(who.facilitySince, months);
    if (!again || again <= of.day) return [told(rule, "facility-from", who, nextMonth(of.day))];
    if (!of.letter) return [broken(rule, "facility-changed-recently", who, again)];
    return [{ ...told(rule, "facility-by-letter", who, nextMonth(of.day)), severity: "CASE" }];
  },
  CLASS_INTERVAL(rule, { months, arrears }, { day, people, classSince }) {
    if (people.some(({ statusReason }) => listed(arrears).includes(statusReason))) return [broken(rule, "class-arrears")];
    const again = classSince && plusMonths(classSince, months);
    return again > day ? [broken(rule, "class-changed-recently", null, again)] : [told(rule, "class-from", null, nextMonth(day))];
  },
  DEPARTURE(rule, { reasons }, of) {
    const who = subject(of);
    if (!listed(reasons).includes(of.reason)) return [];
    if (of.wanted === "ACTIVE") return [broken(rule, "departed-not-active", who)];
    return [told(rule, of.reason, who, who?.name ?? ""), ...(who && isHead(who) ? [told(rule, "head-departed", who)] : [])];
  },
  FIRST_PAYMENT(rule, { from, to, segments }, { day, segment }) {
    const [first, last] = [from, to].map((days) => plusDays(day, Number(days)));
    return listed(segments).includes(segment) ? [told(rule, "first-payment", null, first, last)] : [];
  },
  AUTODEBIT(rule, { classes, segments }, { act, segment, wardClass, wanted, account }) {
    const then = (what, now) => (act === what ? (wanted ?? now) : now);
    const inClass = then("CLASS", wardClass);
    if (account || !listed(segments).includes(then("SEGMENT", segment)) || !listed(classes).includes(inClass)) return [];
    const must = ["REGISTER", "CLASS", "SEGMENT"].includes(act) && rule.severity !== "TELL";
    return [must ? broken(rule, "autodebit-missing", null, inClass) : told(rule, "autodebit", null, inClass)];
  },
  BANK_ACCOUNT(rule, { banks, least, most, segments }, { segment, account }) {
    if (!account) return [];
    const { bank, digits, holder, agreed } = account;
    if (!listed(segments).includes(segment)) return [broken(rule, "account-not-needed")];
    if (!listed(banks).includes(bank)) return [broken(rule, "account-bank")];
    if (digits < least || digits > most) return [broken(rule, "account-number", null, least, most)];
    if (!holder) return [broken(rule, "account-holder")];
    return agreed ? [] : [broken(rule, "account-agreed")];
  },
  REHAB(rule, { segments, arrears, least, most, instalments, until }, of) {
    if (of.act === "STATUS") return of.reason === "rehab" ? [broken(rule, "rehab-own-form", subject(of))] : [];
    const { day, segment, people, owed, instalments: times } = of;
    if (!listed(segments).includes(segment)) return [broken(rule, "rehab-segment", null, listed(segments).join(", "))];
    if (!people.some(({ statusReason }) => listed(arrears).includes(statusReason))) return [broken(rule, "rehab-no-arrears")];
    const last = until - (day.slice(5, 7) === "02" ? 1 : 0);
    if (Number(day.slice(8)) > last) return [broken(rule, "rehab-too-late", null, last, nextMonth(day))];
    if (!(owed >= least && owed <= most)) return [broken(rule, "rehab-months", null, least, most)];
    if (!(times >= 2 && times <= instalments)) return [broken(rule, "rehab-instalments", null, 2, instalments)];
    return [told(rule, "rehab", null, owed, times, plusMonths(nextMonth(day), times - 1))];
  },
};

function tooOld(rule, given, { day, letter }, one) {
  if (one.relation !== "CHILD" || plusYears(one.born, given.years) > day) return [];
  const last = plusYears(one.born, given["student-years"]);
  if (last <= day) return [broken(rule, "child-too-old", one, one.name, given["student-years"])];
  return letter ? [told(rule, "student-until", one, one.name, last)] : [broken(rule, "study-letter-needed", one, one.name, given.years)];
}
