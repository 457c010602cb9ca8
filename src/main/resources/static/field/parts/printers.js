// The printers this tablet knows, and the one it printed with last.
import { option } from "./bind.js";

export const printersOf = async (store) => (await store.get("meta", "printers")) ?? [];

/** Fills a choice of printers; what is chosen moves everything printed on this page, and is kept. */
export async function choosePrinter(store, select) {
  const printers = await printersOf(store);
  select.append(...printers.map(({ name }) => option(name, name)));
  select.value = (await store.get("meta", "printer")) ?? "";
  if (select.selectedIndex < 0) select.value = "";
  const apply = () => moveBy(printers.find(({ name }) => name === select.value));
  select.onchange = () => {
    apply();
    store.put("meta", select.value, "printer");
  };
  apply();
}

export function moveBy({ x, y } = { x: 0, y: 0 }) {
  const { style } = document.documentElement;
  style.setProperty("--dx", `${x / 10}mm`);
  style.setProperty("--dy", `${y / 10}mm`);
}
