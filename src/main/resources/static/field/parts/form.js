// Forms: errors on top and at the field, the first one takes the focus; what was typed stays.
import { formValues } from "../core/drafts.js";
import { fail } from "./boot.js";
import { one } from "./bind.js";
import { shown, t } from "./text.js";

/**
 * @param check values => [{field, key, values?}]
 * @param save values => promise, resolved when it is on disk
 */
export function onSubmit(form, check, save) {
  form.noValidate = true;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const values = formValues(form);
    const errors = check(values);
    show(form, errors);
    if (errors.length > 0 || form.dataset.busy) return;
    form.dataset.busy = "true";
    try {
      await save(values);
    } catch (error) {
      fail(error);
    }
    delete form.dataset.busy;
  });
}

export function show(form, errors) {
  const box = one("[data-errors]", form);
  for (const input of form.elements) input.removeAttribute?.("aria-invalid");
  for (const text of form.querySelectorAll("[data-error]")) text.hidden = true;
  box.hidden = errors.length === 0;
  one("ul", box).replaceChildren(...errors.map((error) => entry(form, error)));
  if (errors.length > 0) box.focus();
}

function entry(form, { field, key, values = [] }) {
  const sentence = t(key, ...values.map(shown));
  const input = form.elements[field];
  const first = input instanceof RadioNodeList ? input[0] : input;
  first?.setAttribute("aria-invalid", "true");
  const text = form.querySelector(`[data-error="${CSS.escape(field)}"]`);
  if (text) {
    text.textContent = sentence;
    text.hidden = false;
  }
  const item = document.createElement("li");
  const go = document.createElement("a");
  go.href = `#${first?.id ?? ""}`;
  go.textContent = [labelOf(first), sentence].filter(Boolean).join(": ");
  go.addEventListener("click", (event) => {
    event.preventDefault();
    first?.focus();
  });
  item.append(go);
  return item;
}

function labelOf(input) {
  const group = input?.type === "radio" ? input.closest("fieldset")?.querySelector("legend") : null;
  return (group ?? input?.labels?.[0])?.textContent.trim();
}
