// Fills the server's page with the tablet's data. Only textContent, so no text can become markup.

/** data-bind="a.b" gets the text, data-show="a.b" is hidden without it, data-hide the other way round. */
export function fill(root, data) {
  for (const node of all(root, "bind")) node.textContent = text(at(data, node.dataset.bind));
  for (const node of all(root, "show")) node.hidden = !at(data, node.dataset.show);
  for (const node of all(root, "hide")) node.hidden = Boolean(at(data, node.dataset.hide));
  for (const node of all(root, "link")) node.href = at(data, node.dataset.link) ?? "#";
  return root;
}

/** Shows one copy of the template (its first element) for each item. */
export function list(container, template, items, each = () => {}) {
  container.replaceChildren(
    ...items.map((item, index) => {
      const node = template.content.firstElementChild.cloneNode(true);
      fill(node, item);
      each(node, item, index);
      return node;
    }),
  );
}

export const one = (selector, root = document) => root.querySelector(selector);
export const part = (name, root = document) => root.querySelector(`[data-part="${name}"]`);
export const template = (name) => document.querySelector(`template[data-template="${name}"]`);

/** Address of a page; ids stay behind the # and so never reach a server's log. */
export function link(page, given) {
  const { slip, at } = params();
  return `/field/${page}#${new URLSearchParams({ ...given, ...(slip && at ? { slip, at } : {}) })}`;
}

export const params = () => Object.fromEntries(new URLSearchParams(location.hash.slice(1)));

export function option(value, label) {
  const node = document.createElement("option");
  node.value = value;
  node.textContent = label;
  return node;
}

function all(root, name) {
  const attribute = `[data-${name}]`;
  const inside = [...root.querySelectorAll(attribute)];
  return root.matches?.(attribute) ? [root, ...inside] : inside;
}

function at(data, path) {
  return path.split(".").reduce((value, key) => value?.[key], data);
}

function text(value) {
  return value === undefined || value === null || value === "" ? "–" : String(value);
}
