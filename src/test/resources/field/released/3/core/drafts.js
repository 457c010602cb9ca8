// Half-filled forms, saved with every change and given back after a kill.
import { blind, decode, encode } from "./crypto.js";

export async function draft(store, key) {
  const place = await placeOf(key);
  return decode(await store.get("drafts", place), `drafts/${place}`);
}

export async function saveDraft(store, key, value) {
  const place = await placeOf(key);
  return store.put("drafts", await encode(value, `drafts/${place}`), place);
}

export async function dropDraft(store, key) {
  return store.delete("drafts", await placeOf(key));
}

/** What a draft is about (a family card, a member) is nobody's business while the tablet is locked. */
async function placeOf(key) {
  return (key.startsWith("ticks/") ? "ticks/" : "") + (await blind(key));
}

export async function openDrafts(store) {
  return (await store.keys("drafts")).filter((key) => !key.startsWith("ticks/"));
}

/** Values of a form by name: text, the checked radio, a list of booleans for checkboxes. */
export function formValues(form) {
  const values = {};
  for (const input of form.elements) {
    if (!input.name || input.type === "submit") continue;
    if (input.type === "checkbox") values[input.name] = input.checked;
    else if (input.type !== "radio") values[input.name] = input.value;
    else if (input.checked) values[input.name] = input.value;
    else values[input.name] ??= "";
  }
  return values;
}

export function fillForm(form, values) {
  for (const input of form.elements) {
    if (!(input.name in values)) continue;
    if (input.type === "checkbox") input.checked = values[input.name] === true;
    else if (input.type === "radio") input.checked = input.value === values[input.name];
    else input.value = values[input.name];
  }
}

/** Restores the form's draft, then saves every change one after the other. @returns {restored, clear, settled} */
export async function keepDraft(store, key, form, beforeFill = () => {}) {
  const values = await draft(store, key);
  if (values) {
    beforeFill(values);
    fillForm(form, values);
  }
  let saving = Promise.resolve();
  let over = false;
  const save = () => {
    if (!over) saving = saving.then(() => saveDraft(store, key, formValues(form))).catch(() => {});
  };
  form.addEventListener("input", save);
  form.addEventListener("change", save);
  return {
    restored: Boolean(values),
    settled: () => saving,
    save,
    async clear() {
      over = true;
      await saving;
      await dropDraft(store, key);
    },
  };
}
