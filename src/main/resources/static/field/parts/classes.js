// The ward classes that can be chosen on a day.

export function onlyClasses(form, offered) {
  for (const input of form.querySelectorAll('[name="wardClass"]')) {
    input.closest("label").hidden = Boolean(offered) && !offered.includes(input.value);
  }
}
