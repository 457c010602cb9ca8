// While families and services are typed: the times that the plan has free for them now. Asked for once typing pauses.
import { pageOf } from "./trusted.js";

const PAUSE = 600;

export class Offers {
  constructor(section, fetch, timer = globalThis) {
    this.section = section;
    this.fetch = fetch;
    this.timer = timer;
    this.latest = 0;
  }

  soon() {
    this.timer.clearTimeout(this.waiting);
    this.waiting = this.timer.setTimeout(() => this.ask(), PAUSE);
  }

  /** An answer that a newer question has overtaken is not shown. */
  async ask() {
    const asked = ++this.latest;
    try {
      const answer = await this.fetch(this.section.dataset.offers, { headers: { Accept: "text/html" } });
      if (answer.ok && !answer.redirected && asked === this.latest) {
        this.show(await pageOf(answer));
      }
    } catch {
      // without network the last times stay; step 3 asks again
    }
  }

  show(page) {
    const said = page.querySelector("[data-said]")?.textContent ?? "";
    const status = this.section.querySelector("[data-offers-said]");
    if (status.textContent !== said) {
      status.textContent = said;
    }
    this.section.querySelector("[data-offers-list]").replaceChildren(...(page.querySelector("[data-list]")?.childNodes ?? []));
    this.section.hidden = false;
  }
}

const section = document.querySelector("[data-offers]");
if (section) {
  const offers = new Offers(section, fetch.bind(window));
  document.addEventListener("booking:saved", () => offers.soon());
  offers.ask();
}
