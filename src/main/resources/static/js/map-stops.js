// Stops on a map. Markers that a thumb could not tell apart become one, with their number; choosing it zooms in.
const TEAMS = 6;
const THUMB = 44;

export function stopLayer(L, map) {
  const layer = L.layerGroup().addTo(map);
  let stops = [];
  let routes = [];
  const draw = () => {
    layer.clearLayers();
    for (const route of routes) line(L, route).addTo(layer);
    for (const group of groups(map, stops)) marker(L, map, group).addTo(layer);
  };
  map.on("zoomend", draw);
  return {
    set(newStops = [], newRoutes = []) {
      stops = newStops;
      routes = newRoutes;
      draw();
    },
  };
}

/** A marker's box: 44 x 44 for a thumb; what is drawn inside may be smaller. */
export function icon(L, className, label) {
  const html = document.createElement("span");
  html.textContent = label;
  return L.divIcon({ className: `map__marker ${className}`, html, iconSize: [THUMB, THUMB] });
}

/** Leaflet takes strings as HTML: hand it a text node instead. */
export function plain(text) {
  const span = document.createElement("span");
  span.textContent = text;
  return span;
}

/** Each stop joins the first group it would overlap; a group stands where its first stop stands. */
export function groups(map, stops) {
  const found = [];
  for (const stop of stops) {
    const at = map.latLngToLayerPoint([stop.lat, stop.lon]);
    const near = found.find((group) => Math.abs(group.at.x - at.x) < THUMB && Math.abs(group.at.y - at.y) < THUMB);
    if (near) near.stops.push(stop);
    else found.push({ at, stops: [stop] });
  }
  return found.map((group) => group.stops);
}

function marker(L, map, group) {
  const [first] = group;
  const text = group.map((stop) => stop.text).join("; ");
  const many = group.length > 1;
  const shape = many ? "map__stop--many" : `map__stop--${(first.team ?? 0) % TEAMS}`;
  const made = L.marker([first.lat, first.lon], {
    icon: icon(L, `map__stop ${shape}`, many ? String(group.length) : first.label),
    title: text,
    alt: text,
  });
  made.bindTooltip(plain(text));
  made.on("click", () => choose(map, group));
  made.on("keypress", ({ originalEvent }) => originalEvent.key === "Enter" && choose(map, group));
  return made;
}

function choose(map, group) {
  if (group.length > 1 && map.getZoom() < map.getMaxZoom()) {
    map.setView([group[0].lat, group[0].lon], Math.min(map.getZoom() + 2, map.getMaxZoom()));
  } else if (group[0].href) {
    location.assign(group[0].href);
  }
}

function line(L, { team = 0, points }) {
  return L.polyline(points, { className: `map__route map__route--${team % TEAMS}`, interactive: false });
}
