// The hall's second screen: numbers only. It reads what the desk's pages left, so it shows on while the tablet is locked.
import { list, part, template } from "../parts/bind.js";
import { lockedPage, store } from "../parts/boot.js";
import { number, t } from "../parts/text.js";

lockedPage(async () => {
  await show();
  store.onChange((stores) => stores.includes("meta") && show());
  part("full").addEventListener("click", () => part("board").requestFullscreen?.());
});

async function show() {
  const { desk = "A", serving = [], next = [], waiting = 0 } = (await store.get("meta", "board")) ?? {};
  part("desk").textContent = t("field.queue.desk", desk);
  part("waiting").textContent = t("field.board.waiting", number(waiting));
  tickets("serving", serving);
  tickets("next", next);
}

function tickets(name, numbers) {
  part(`${name}-none`).hidden = numbers.length > 0;
  list(part(name), template("number"), numbers);
}
