// Five fills, told apart by pattern as well as by colour; geo.css draws the same ones in the legend.
const SVG = "http://www.w3.org/2000/svg";
const FILLS = ["#eef5f2", "#cfe6df", "#9fcfc2", "#e8b27d", "#c46a3a"];
const INK = "#16211f";
const SIZE = 10;

/** In a drawing of their own, so that Leaflet may throw its away. */
export function definePatterns(element) {
  const defs = node("defs", {});
  FILLS.forEach((fill, level) => {
    const pattern = node("pattern", {
      id: `map-level-${level}`,
      width: SIZE,
      height: SIZE,
      patternUnits: "userSpaceOnUse",
    });
    pattern.append(node("rect", { width: SIZE, height: SIZE, fill }), ...marks(level));
    defs.append(pattern);
  });
  const drawing = node("svg", { width: 0, height: 0, "aria-hidden": "true", class: "map__patterns" });
  drawing.append(defs);
  element.append(drawing);
}

function marks(level) {
  const line = (d) => node("path", { d, stroke: INK, "stroke-width": 1, "stroke-opacity": 0.55, fill: "none" });
  return [
    [],
    [node("circle", { cx: 5, cy: 5, r: 1, fill: INK, "fill-opacity": 0.55 })],
    [line("M0 10L10 0")],
    [line("M0 5H10")],
    [line("M0 10L10 0M0 0L10 10")],
  ][level];
}

function node(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
