// Printers and how far they miss: a test page is printed, measured with a ruler, and noted.
import { corrected } from "../model/printers.js";
import { wrong } from "../model/rules.js";
import { list, part, template } from "../parts/bind.js";
import { page, store } from "../parts/boot.js";
import { onSubmit } from "../parts/form.js";
import { moveBy, printersOf } from "../parts/printers.js";
import { number } from "../parts/text.js";

page(async () => {
  await show();
  onSubmit(part("form"), check, save);
});

async function show() {
  const printers = await printersOf(store);
  part("none").hidden = printers.length > 0;
  list(part("printers"), template("printer"), printers.map(shown), (node, _item, at) => buttons(node, printers[at]));
  buttons(part("exact"), undefined);
  known = printers;
}

let known = [];

const shown = ({ name, x, y }) => ({ name, x: number(x / 10), y: number(y / 10) });

function buttons(root, printer) {
  for (const button of root.querySelectorAll("[data-test]")) {
    button.onclick = () => {
      moveBy(printer);
      document.documentElement.dataset.print = `TEST_${button.dataset.test}`;
      window.print();
    };
  }
}

const check = ({ name, left, top }) => (corrected(known, name.trim(), left, top) ? [] : [wrong("name", "field.printers.wrong")]);

async function save({ name, left, top }) {
  await store.put("meta", corrected(known, name.trim(), left, top), "printers");
  await store.put("meta", name.trim(), "printer");
  await show();
  part("kept").hidden = false;
  part("kept").focus();
}
