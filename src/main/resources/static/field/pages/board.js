// The hall's second screen: numbers only. It reads what the desk's pages left, so it shows on while the tablet is locked.
import { list, part, template } from "../parts/bind.js";
import { lockedPage, store } from "../parts/boot.js";
import { number, t, time } from "../parts/text.js";

lockedPage(async () => {
  await show();
  store.onChange((stores) => stores.includes("meta") && show());
  part("full").addEventListener("click", () => part("board").requestFullscreen?.());
});

async function show() {
  const { visit, serving = [], next = [], lines = [{ desk: "A", own: true, waiting: 0 }] } = (await store.get("meta", "board")) ?? {};
  const heard = await store.get("meta", "heard");
  const until = heard?.visit === visit ? t("field.board.heard", time(heard.at)) : "";
  const desk = (letter) => t("field.queue.desk", letter);
  part("desk").textContent = lines.map((line) => desk(line.desk)).join(", ");
  list(part("waiting"), template("line"), lines.map((line) => lineOf(line, until)));
  tickets("serving", serving.map((one) => ({ ...one, desk: lines.length > 1 && desk(one.desk) })));
  tickets("next", next);
}

/** What this tablet knows of another desk's line is as old as its last word from the office. */
const lineOf = ({ desk, own, waiting }, until) => ({ text: t("field.board.waiting", desk, number(waiting)), until: own ? "" : until });

function tickets(name, numbers) {
  part(`${name}-none`).hidden = numbers.length > 0;
  list(part(name), template("number"), numbers);
}
