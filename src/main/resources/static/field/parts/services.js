// The services a family asked for, with the documents each one needs. The ticks are the officer's own list.
import { draft, saveDraft } from "../core/drafts.js";
import { append } from "../core/outbox.js";
import { entryOf } from "../model/visit.js";
import { list, part, template } from "./bind.js";
import { fail, store as here } from "./boot.js";
import { saySaved } from "./kept.js";
import { nameOf, t } from "./text.js";

export async function services(store, model, family) {
  const key = `ticks/${model.visit.id}/${family.familyCard}`;
  const ticks = (await draft(store, key)) ?? {};
  const asked = family.services.map((code) => ({ ...(model.services.find((one) => one.code === code) ?? { name: code }), code }));
  list(part("services"), template("service"), asked.map(written), (node, { code }) => {
    const box = part("tick", node);
    box.checked = ticks[code] ?? family.documentsReady === true;
    box.addEventListener("change", () => {
      ticks[code] = box.checked;
      saveDraft(store, key, ticks);
    });
  });
}

const written = (service) => ({ ...service, name: nameOf(service), documents: [service.documents ?? []].flat().join(", ") });

/** The button that says a family was told: a service of the visit, with a slip. @param topic STANDING or QUESTIONS */
export function informed(model, family, topic) {
  const button = part("informed");
  button.hidden = !family || Boolean(model.paper);
  button.onclick = async () => {
    button.disabled = true;
    const entry = { ...entryOf(model, "GIVE_INFORMATION", "information@1"), entity: `FAMILY/${family.familyCard}`, set: { topic } };
    try {
      saySaved(await append(here, entry), t("field.informed.saved"));
    } catch (error) {
      button.disabled = false;
      fail(error);
    }
  };
}
