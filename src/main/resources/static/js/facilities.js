// The list of facilities, on the map as well: areas by mobile signal, one marker a facility.
import { showMap } from "./map.js";

const legend = [...document.querySelectorAll("[data-signal-legend] [data-level]")].map((item) => ({
  level: Number(item.dataset.level),
  signal: item.dataset.signal,
  text: item.textContent,
}));
const ofSignal = (signal) => legend.find((entry) => entry.signal === signal);

const stops = [...document.querySelectorAll("tr[data-lat]")].map((row) => ({
  lat: Number(row.dataset.lat),
  lon: Number(row.dataset.lon),
  label: row.dataset.referral === "true" ? "H" : "+",
  team: row.dataset.referral === "true" ? 1 : 0,
  text: row.dataset.name,
  href: `#${row.id}`,
}));

await showMap(document.querySelector("#facilities-map"), {
  levels: (area) => ofSignal(area.signal)?.level,
  text: (area) => ofSignal(area.signal)?.text,
  legend,
  stops,
});
