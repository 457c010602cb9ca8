// The place of a visit on the map: a tap writes the coordinates, and coordinates move the pin.
import { showMap } from "./map.js";

const element = document.querySelector("#place-map");
const fields = { lat: document.querySelector("#lat"), lon: document.querySelector("#lon") };
const { pin: text, area: own } = element.closest("[data-pin]").dataset;

const degrees = (field) => Number.parseFloat(field.value.replace(",", "."));

function pin() {
  const [lat, lon] = [degrees(fields.lat), degrees(fields.lon)];
  return Number.isFinite(lat) && Number.isFinite(lon) ? [{ lat, lon, label: "●", text, team: 1 }] : [];
}

const map = await showMap(element, {
  levels: (area) => (area.code === own ? 1 : undefined),
  stops: pin(),
  pick: ({ lat, lng }) => {
    fields.lat.value = lat.toFixed(5);
    fields.lon.value = lng.toFixed(5);
    for (const field of Object.values(fields)) field.dispatchEvent(new Event("change", { bubbles: true }));
  },
});

for (const field of Object.values(fields)) field.addEventListener("change", () => map.setStops(pin()));
