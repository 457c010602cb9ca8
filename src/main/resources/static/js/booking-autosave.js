// Sends each changed field; says what became of it; asks when somebody else changed the same field.
const PAUSE = 700;

export class Autosave {
  constructor(state, copy, fetch) {
    this.state = state;
    this.copy = copy;
    this.fetch = fetch;
    this.timers = new Map();
    this.busy = false;
  }

  watch(field) {
    field.addEventListener("input", () => this.changed(field, PAUSE));
    field.addEventListener("change", () => this.changed(field, 0));
  }

  changed(field, pause) {
    const name = field.name;
    this.copy.put(name, read(field), base(name)?.value ?? "");
    clearTimeout(this.timers.get(name));
    this.timers.set(name, setTimeout(() => this.flush(), pause));
  }

  /** Fields of a browser that was closed too early: shown again, and sent. */
  resume() {
    for (const [name, { value, base: before }] of Object.entries(this.copy.all())) {
      if (inputs(name).length > 0) {
        write(name, value);
        this.copy.put(name, value, before);
      }
    }
    this.flush();
  }

  async flush() {
    if (this.busy) {
      return;
    }
    this.busy = true;
    try {
      for (const [name, { value, base: before, held }] of Object.entries(this.copy.all())) {
        if (!held && !(await this.send(name, value, before))) {
          break;
        }
      }
    } finally {
      this.busy = false;
    }
  }

  /** @returns whether it is worth trying the next field */
  async send(name, value, before) {
    this.say(this.state.dataset.saving, "busy");
    let response;
    try {
      response = await this.fetch(this.state.dataset.fields, {
        method: "POST",
        headers: { Accept: "application/json", "X-CSRF-TOKEN": document.querySelector("meta[name=_csrf]").content },
        body: new URLSearchParams({ name, value, base: before }),
      });
    } catch {
      this.say(this.state.dataset.offline, "waiting");
      return false;
    }
    if (response.redirected || response.status === 401 || response.status === 403) {
      this.say(this.state.dataset.login, "waiting");
      return false;
    }
    if (response.status >= 500) {
      this.say(this.state.dataset.offline, "waiting");
      return false;
    }
    this.answered(name, value, response.status, await response.json());
    return true;
  }

  answered(name, value, status, answer) {
    error(name, status === 200 ? "" : answer.message);
    if (status === 200) {
      this.copy.confirm(name, value, answer.value);
      stored(name, answer.value);
      this.say(answer.saved, "");
      progress(answer);
      document.dispatchEvent(new CustomEvent("booking:saved", { detail: { name } }));
    } else {
      this.copy.hold(name, value);
      this.say("", "");
      if (status === 409) {
        this.ask(name, value, answer.value);
      }
    }
  }

  /** Nothing is lost: mine stays in the field, theirs is one click away. */
  ask(name, mine, theirs) {
    const place = document.getElementById(`${name}-error`);
    if (!place) {
      return;
    }
    const choices = document.createElement("span");
    choices.className = "booking-conflict";
    const choose = (label, value) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "button button--small";
      button.textContent = `${label}: ${value}`;
      button.addEventListener("click", () => {
        stored(name, theirs);
        write(name, value);
        this.copy.put(name, value, theirs);
        this.flush();
      });
      choices.append(button);
    };
    choose(this.state.dataset.mine, mine);
    choose(this.state.dataset.theirs, theirs);
    place.append(choices);
  }

  /** Without a network a screen cannot be left; what was typed is safe here. */
  holdBack(event) {
    if (!navigator.onLine) {
      event.preventDefault();
      event.stopImmediatePropagation();
      this.say(this.state.dataset.offline, "waiting");
    }
  }

  say(text, state) {
    this.state.textContent = text;
    this.state.dataset.state = state;
  }
}

const inputs = (name) => [...document.querySelectorAll("[data-save]")].filter((input) => input.name === name);
const base = (name) => document.querySelector(`input[name="base.${CSS.escape(name)}"]`);
const many = (name) => /\.(services|precedence)$/.test(name);

function read(field) {
  if (field.type !== "checkbox") {
    return field.value;
  }
  if (!many(field.name)) {
    return String(field.checked);
  }
  const checked = inputs(field.name).filter((input) => input.checked);
  return checked.map((input) => input.value).join(";");
}

function write(name, value) {
  for (const input of inputs(name)) {
    if (input.type === "checkbox") {
      input.checked = many(name) ? value.split(";").includes(input.value) : value === "true";
    } else {
      input.value = value;
    }
  }
}

function stored(name, value) {
  const input = base(name);
  if (input) {
    input.value = value;
  }
}

function error(name, text) {
  const place = document.getElementById(`${name}-error`);
  if (place) {
    place.textContent = text;
  }
  for (const input of inputs(name)) {
    input.toggleAttribute("aria-invalid", text !== "");
    if (text !== "") {
      input.setAttribute("aria-invalid", "true");
    }
  }
}

function progress({ families, progress }) {
  for (const text of document.querySelectorAll("[data-progress]")) {
    text.textContent = progress;
  }
  for (const bar of document.querySelectorAll("[data-progress-bar]")) {
    bar.value = Math.min(bar.max, families);
  }
}
