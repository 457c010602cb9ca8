// The parts around a map that Leaflet does not have: pan buttons, big zoom buttons, a legend in the page.
const STEP = 160;

export function buttons(L, map, words) {
  const Pad = L.Control.extend({
    onAdd() {
      const pad = L.DomUtil.create("div", "map__pad");
      pad.append(
        button("+", words.zoomIn, () => map.zoomIn()),
        button("−", words.zoomOut, () => map.zoomOut()),
        button("↑", words.north, () => map.panBy([0, -STEP])),
        button("↓", words.south, () => map.panBy([0, STEP])),
        button("←", words.west, () => map.panBy([-STEP, 0])),
        button("→", words.east, () => map.panBy([STEP, 0])),
      );
      L.DomEvent.disableClickPropagation(pad);
      return pad;
    },
  });
  new Pad({ position: "topright" }).addTo(map);
}

function button(sign, label, action) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = sign;
  made.title = label;
  made.setAttribute("aria-label", label);
  made.addEventListener("click", action);
  return made;
}

/** What the fills and signs mean, in words, after the map. */
export function legendBelow(element, entries, words) {
  const list = document.createElement("ul");
  list.className = "map__legend";
  list.setAttribute("aria-label", words.legend);
  for (const { level, text } of entries) list.append(entry(`map__key map__key--${level}`, text));
  list.append(entry("map__key map__key--river", words.river), entry("map__key map__key--crossing", words.crossing));
  element.after(list);
}

function entry(className, text) {
  const item = document.createElement("li");
  const key = document.createElement("span");
  key.className = className;
  key.setAttribute("aria-hidden", "true");
  item.append(key, text);
  return item;
}
