// What was typed and not yet confirmed by the server, per request, in the order it was typed.
export class LocalCopy {
  constructor(storage, request) {
    this.storage = storage;
    this.key = `mcs-booking:${request}`;
  }

  all() {
    try {
      return JSON.parse(this.storage.getItem(this.key)) ?? {};
    } catch {
      return {};
    }
  }

  put(name, value, base) {
    const all = this.all();
    all[name] = { value, base };
    this.write(all);
  }

  /** Forgets a field; what was typed meanwhile stays and is from now on based on what the server stored. */
  confirm(name, value, stored) {
    const all = this.all();
    if (all[name]?.value === value) {
      delete all[name];
    } else if (all[name]) {
      all[name].base = stored;
    }
    this.write(all);
  }

  /** The server cannot take it as it is: kept, but not sent again until it is changed or the page is opened anew. */
  hold(name, value) {
    const all = this.all();
    if (all[name]?.value === value) {
      all[name].held = true;
      this.write(all);
    }
  }

  write(all) {
    try {
      if (Object.keys(all).length === 0) {
        this.storage.removeItem(this.key);
      } else {
        this.storage.setItem(this.key, JSON.stringify(all));
      }
    } catch {
      // a full or forbidden storage must not stop the form: the server copy still works
    }
  }
}
