// The services a family asked for, with the documents each one needs. The ticks are the officer's own list.
import { draft, saveDraft } from "../core/drafts.js";
import { list, part, template } from "./bind.js";
import { nameOf } from "./text.js";

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
