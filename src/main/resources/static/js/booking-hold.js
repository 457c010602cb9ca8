// A held time counts down; when it is over the list of times is asked for again. Without script the page says until when.
import { pageOf } from "./trusted.js";

export class Countdown {
  constructor(element, seconds, now = () => performance.now()) {
    this.element = element;
    this.now = now;
    this.end = now() + seconds * 1000;
    this.warned = false;
  }

  left() {
    return Math.max(0, Math.ceil((this.end - this.now()) / 1000));
  }

  // Screen readers hear two minutes before the end and the end, not every second.
  show() {
    const left = this.left();
    const shown = this.element.querySelector("[data-left]");
    shown.hidden = false;
    shown.textContent = shown.dataset.text.replace("{0}", `${Math.floor(left / 60)}.${String(left % 60).padStart(2, "0")}`);
    if (left <= 120 && left > 0 && !this.warned) {
      this.warned = true;
      this.say("soon");
    }
    return left > 0;
  }

  say(what) {
    const said = this.element.querySelector("[data-hold-said]");
    said.textContent = said.dataset[what];
  }
}

async function refresh(slots) {
  try {
    const answer = await fetch(location.pathname);
    if (!answer.ok) return;
    const page = await pageOf(answer);
    const fresh = page.querySelector("[data-slots]");
    if (fresh) slots.replaceChildren(...fresh.childNodes);
    slots.querySelector("[data-hold-said]")?.replaceChildren(slots.querySelector("[data-hold-said]").dataset.over);
  } catch {
    // without network the page stays as it is; the server decides when the request is sent
  }
}

const slots = document.querySelector("[data-slots]");
const held = slots?.querySelector("[data-hold=live]");
if (held) {
  const countdown = new Countdown(held, Number(held.dataset.seconds));
  countdown.show();
  const ticking = setInterval(() => {
    if (!countdown.show()) {
      clearInterval(ticking);
      refresh(slots);
    }
  }, 1000);
}
