// The tablet itself: who it belongs to, how much room it has, which language it speaks.
import { keepCopy, leftCopies } from "../core/copies.js";
import { openDrafts } from "../core/drafts.js";
import { lock } from "../core/session.js";
import { fill, list, one, part, template } from "../parts/bind.js";
import { fail, page, store, tools } from "../parts/boot.js";
import { download } from "../parts/rescue.js";
import { moment, number, t } from "../parts/text.js";
import { activate, readyForOffline } from "../parts/update.js";

page(async ({ me }) => {
  await show(me);
  await showCopies();
  part("lock").addEventListener("click", () => lock().then(() => location.assign("/field/unlock")));
  part("persist").addEventListener("click", async () => {
    await navigator.storage?.persist?.();
    await show(me);
  });
  for (const button of document.querySelectorAll("[data-language]")) {
    button.setAttribute("aria-pressed", String(button.lang === document.documentElement.lang));
    button.addEventListener("click", () => speak(button.lang));
  }
  const lines = (await store.all("log")).slice(-20).reverse();
  part("no-log").hidden = lines.length > 0;
  list(part("log"), template("line"), lines.map(({ at, event, status, code }) => ({ text: [moment(at), event, status, code].filter(Boolean).join(" ") })));
});

async function show(me) {
  const [persisted, space] = [await navigator.storage?.persisted?.(), await navigator.storage?.estimate?.()];
  fill(one("main"), {
    officer: me?.officer?.name,
    team: me?.officer?.teamName,
    device: me?.device,
    offline: t((await readyForOffline()) ? "field.yes" : "field.no"),
    persisted: t(persisted ? "field.yes" : "field.no"),
    used: megabytes(space?.usage ?? 0),
    free: megabytes((space?.quota ?? 0) - (space?.usage ?? 0)),
  });
  part("persist").hidden = persisted === true;
}

const megabytes = (bytes) => `${number(Math.round(bytes / 1_048_576))} MB`;

/** Another language is another shell: it is fetched whole before it takes over. */
async function speak(language) {
  const hint = part("language-hint");
  const open = await openDrafts(store);
  if (!navigator.onLine || open.length > 0) {
    hint.textContent = t(open.length > 0 ? "field.settings.language-drafts" : "field.settings.language-hint");
    return;
  }
  document.cookie = `lang=${language}; path=/; max-age=31536000; samesite=lax`;
  const registration = await navigator.serviceWorker?.getRegistration("/field/");
  if (!registration) return location.reload();
  registration.addEventListener("updatefound", () => {
    const fresh = registration.installing;
    fresh.addEventListener("statechange", () => fresh.state === "installed" && activate(fresh));
  });
  await registration.update();
}

/** When the last copy was made, and copies that still have to reach the office. */
async function showCopies() {
  part("copy-now").addEventListener("click", () => keepCopy(tools, true).then(tellCopy, fail));
  const left = await leftCopies().catch(() => []);
  part("copies-left").hidden = left.length === 0;
  const lines = left.map((one) => ({ ...one, text: t("field.copy.save", moment(new Date(one.file.lastModified))) }));
  list(part("copies"), template("copy"), lines, (node, { incarnation, file }) =>
    one("button", node).addEventListener("click", () => download(`mcs-${incarnation.slice(0, 8)}.mcsx`, file)),
  );
  tellCopy(await store.get("meta", "copied"));
}

function tellCopy(last) {
  part("copy-last").textContent = last ? t("field.copy.last", moment(last.at), number(last.count)) : t("field.copy.none");
}
