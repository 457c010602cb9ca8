// The only tablet page with a session: the answer of the enrolment is kept in the store.
import { enrol } from "../core/auth.js";
import { counts } from "../core/outbox.js";
import { openStore } from "../core/store.js";
import { one, part } from "../parts/bind.js";

const store = openStore();
const form = one("[data-enrolment]");

counts(store).then(({ pending }) => (part("waiting").hidden = pending === 0));

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const send = { method: "POST", body: new URLSearchParams(new FormData(form)), headers: { Accept: "application/json" } };
  try {
    const response = await fetch(form.action, send);
    const given = await response.json();
    if (!response.ok || !given.device || !given.token) throw new Error(`enrolment answered ${response.status}`);
    await enrol(store, given);
    await navigator.storage?.persist?.();
    location.assign("/field/");
  } catch (error) {
    console.warn(error);
    part("failed").hidden = false;
    part("failed").focus();
  }
});
