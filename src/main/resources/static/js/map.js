// A branch on a map, without tiles: areas, the river and its bridges, and whatever stops a page adds.
//
//   import { showMap } from "/js/map.js";
//   const map = await showMap(element, {
//     areas,   // optional: URL or GeoJSON; default is element.dataset.areas (see templates/geo/map.html)
//     levels,  // optional: Map or object, area code -> 0..4, or a function of an area's properties; undefined: plain
//     text,    // optional: function of an area's properties -> what its tooltip says after the name
//     legend,  // optional: [{level, text}], in the order to show
//     stops,   // optional: [{lat, lon, label, text, team, href}]; team 0..5 gives colour and shape, label is 1-3 letters
//     pick,    // optional: told {lat, lng} of every place that is tapped
//     routes,  // optional: [{team, points: [[lat, lon], …]}]
//   });
//   map.setStops(stops, routes);   map.setLevels(levels);   map.showStops(stops);
import "./trusted.js";
import "/webjars/leaflet/dist/leaflet.js";
import { buttons, legendBelow } from "./map-parts.js";
import { definePatterns } from "./map-patterns.js";
import { icon, plain, stopLayer } from "./map-stops.js";

const L = globalThis.L;

export async function showMap(element, options = {}) {
  const words = element.dataset;
  const map = L.map(element, { zoomControl: false, attributionControl: false, minZoom: 7, maxZoom: 16, zoomSnap: 0.25 });
  element.setAttribute("role", "group");
  element.setAttribute("aria-label", words.label ?? "");
  L.control.scale({ imperial: false }).addTo(map);
  buttons(L, map, words);
  const geojson = await load(options.areas ?? words.areas).catch(() => fail(element, words.failed));
  const areas = areaLayer(geojson, options);
  look(map, stopBounds(options.stops) ?? areas.getBounds());
  areas.addTo(map);
  notOnTheWay(areas);
  definePatterns(element);
  water(map, geojson);
  const stops = stopLayer(L, map);
  stops.set(options.stops, options.routes);
  if (options.pick) map.on("click", ({ latlng }) => options.pick(latlng));
  legendBelow(element, options.legend ?? [], words);
  return {
    setStops: stops.set,
    setLevels: (levels) => areas.setStyle((feature) => style(levelOf(levels, feature.properties))),
    showStops: (list) => look(map, stopBounds(list)),
  };
}

/** Without anything to look at: Indonesia. */
function look(map, bounds) {
  if (bounds?.isValid()) map.fitBounds(bounds, { padding: [24, 24], maxZoom: 13 });
  else map.setView([-2.5, 118], 7);
}

async function load(source) {
  if (typeof source !== "string") return source;
  const answer = await fetch(source);
  if (!answer.ok) throw new Error(`areas: ${answer.status}`);
  return answer.json();
}

function fail(element, text) {
  const note = document.createElement("p");
  note.className = "notice notice--danger map__failure";
  note.setAttribute("role", "alert");
  note.textContent = text;
  element.append(note);
  throw new Error(text);
}

/** Tab passes areas by: the table beside the map names them all, and there are dozens. */
function notOnTheWay(areas) {
  areas.eachLayer((layer) => layer.getElement()?.setAttribute("tabindex", "-1"));
}

function ofKind(geojson, kind) {
  return { ...geojson, features: geojson.features.filter((feature) => feature.properties.kind === kind) };
}

function areaLayer(geojson, { levels, text }) {
  return L.geoJSON(ofKind(geojson, "area"), {
    style: (feature) => style(levelOf(levels, feature.properties)),
    onEachFeature: (feature, layer) => {
      const { name, kecamatan } = feature.properties;
      const more = text?.(feature.properties);
      layer.bindTooltip(plain(more ? `${name}, ${kecamatan}: ${more}` : `${name}, ${kecamatan}`), { sticky: true });
    },
  });
}

function levelOf(levels, properties) {
  if (typeof levels === "function") return levels(properties);
  return levels instanceof Map ? levels.get(properties.code) : levels?.[properties.code];
}

function style(level) {
  const fill = level === undefined ? "#ffffff" : `url(#map-level-${level})`;
  return { color: "#7b8b86", weight: 0.7, fillColor: fill, fillOpacity: 1, className: "map__area" };
}

function water(map, geojson) {
  L.geoJSON(ofKind(geojson, "river"), {
    style: { color: "#2b6cb0", weight: 6, opacity: 0.85 },
    interactive: false,
  }).addTo(map);
  L.geoJSON(ofKind(geojson, "crossing"), {
    pointToLayer: (feature, at) =>
      L.marker(at, { icon: icon(L, "map__crossing", "⌒"), interactive: false, keyboard: false, alt: "" }),
  }).addTo(map);
}

function stopBounds(list) {
  return list?.length ? L.latLngBounds(list.map((stop) => [stop.lat, stop.lon])).pad(0.02) : undefined;
}
