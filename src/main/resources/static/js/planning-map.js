// The day's stops on the map, numbered per team, from the table beside it.
import { showMap } from "./map.js";

const rows = [...document.querySelectorAll("tr[data-stop]")];
const stops = rows.map(({ dataset }) => ({
  lat: Number(dataset.lat),
  lon: Number(dataset.lon),
  label: dataset.stop,
  text: dataset.text,
  team: Number(dataset.hue),
}));
const byTeam = Map.groupBy ? Map.groupBy(stops, (stop) => stop.team) : group(stops);
const routes = [...byTeam].map(([team, visited]) => ({ team, points: visited.map(({ lat, lon }) => [lat, lon]) }));

function group(all) {
  const groups = new Map();
  for (const stop of all) groups.set(stop.team, [...(groups.get(stop.team) ?? []), stop]);
  return groups;
}

const element = document.getElementById("plan-map");
if (element) showMap(element, { stops, routes });
