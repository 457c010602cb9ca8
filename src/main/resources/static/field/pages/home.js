// The team's visits: what is planned, what is already on this tablet.
import { NotGiven, download, fetchVisits, installed, knownVisits } from "../core/package.js";
import { emptyOldUrns } from "../model/urn.js";
import { link, list, one, part, template } from "../parts/bind.js";
import { fail, page, tools } from "../parts/boot.js";
import { offerInstall } from "../parts/install.js";
import { date, moment, number, t, time } from "../parts/text.js";

const { store } = tools;

page(async ({ me }) => {
  offerInstall(part("install"));
  part("not-enrolled").hidden = Boolean(me);
  part("refresh").hidden = !me;
  if (!me) return;
  part("who").textContent = t("field.home.who", me.officer.name, me.officer.teamName);
  part("refresh").addEventListener("click", (event) => busy(event.currentTarget, refresh));
  await show();
  await emptyOldUrns(store, tools.now());
  if (navigator.onLine) await refresh().catch(() => {});
});

async function refresh() {
  await fetchVisits(tools);
  await show();
}

async function show() {
  const known = await knownVisits(store);
  const visits = await Promise.all((known?.visits ?? []).map(described));
  part("none").hidden = visits.length > 0;
  part("as-of").textContent = known ? t("field.home.as-of", moment(known.serverTime)) : "";
  list(part("visits"), template("visit"), visits, (node, visit) => {
    part("download", node).addEventListener("click", (event) => busy(event.currentTarget, () => take(visit.id)));
  });
}

async function described(visit) {
  const given = await installed(store, visit.id);
  return {
    ...visit,
    day: date(visit.start),
    hours: `${time(visit.start)}–${time(visit.end)}`,
    familiesText: t("field.home.families", number(visit.families)),
    packed: given ? t("field.home.packed", moment(given.installedAt)) : "",
    open: link("visit", { v: visit.id }),
  };
}

async function take(id) {
  await download(tools, id);
  await show();
}

async function busy(button, work) {
  button.setAttribute("aria-busy", "true");
  one("[data-failure]").hidden = true;
  try {
    await work();
  } catch (error) {
    fail(Object.assign(error, { sentence: sentenceFor(error) }));
  }
  button.removeAttribute("aria-busy");
}

function sentenceFor(error) {
  if (error instanceof NotGiven && error.status === 401) return "field.failure.unknown-device";
  if (error instanceof NotGiven && error.status === 404) return "field.failure.not-yours";
  if (error instanceof NotGiven && error.status === 426) return "refusal.app-too-old";
  return error instanceof NotGiven || error instanceof TypeError ? "field.failure.download" : undefined;
}
