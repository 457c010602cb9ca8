// A signature is a list of strokes, kept as an SVG path: no picture, no size, readable for ever.
const SVG = "http://www.w3.org/2000/svg";

/** @returns {path(), clear(), restore(d)}; `changed` is called after every stroke */
export function signaturePad(svg, changed = () => {}) {
  const line = document.createElementNS(SVG, "path");
  svg.append(line);
  let d = "";
  const draw = (piece) => {
    d += piece;
    line.setAttribute("d", d);
  };
  const point = ({ clientX, clientY }) => {
    const box = svg.getBoundingClientRect();
    const scale = svg.viewBox.baseVal;
    const x = ((clientX - box.left) / box.width) * scale.width;
    const y = ((clientY - box.top) / box.height) * scale.height;
    return `${Math.round(x)} ${Math.round(y)}`;
  };
  svg.addEventListener("pointerdown", (event) => {
    svg.setPointerCapture(event.pointerId);
    draw(`M${point(event)}`);
  });
  svg.addEventListener("pointermove", (event) => {
    if (svg.hasPointerCapture(event.pointerId)) draw(`L${point(event)}`);
  });
  svg.addEventListener("pointerup", () => changed(d));
  return {
    path: () => d,
    restore(known) {
      d = "";
      draw(known ?? "");
    },
    clear() {
      d = "";
      draw("");
      changed(d);
    },
  };
}
