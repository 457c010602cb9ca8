// The one place where text may become markup: the browser asks here wherever a script hands it text to parse.
// A page our own server has just sent is taken as it is; of everything else only the letters are shown. Leaflet asks
// once, with an empty drawing, whether the browser can draw.
const DRAWING = "<svg/>";
const MARKUP = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

let own = null;

globalThis.trustedTypes?.createPolicy("default", {
  createHTML: (text) => (text === own || text === DRAWING ? text : text.replace(/[&<>]/g, (sign) => MARKUP[sign])),
});

/** The page that stands in an answer of our own server. */
export async function pageOf(answer) {
  const here = new URL(answer.url ?? "", location.href).origin === location.origin;
  return here ? parsed(await answer.text()) : document.implementation.createHTMLDocument();
}

function parsed(text) {
  own = text;
  try {
    return new DOMParser().parseFromString(text, "text/html");
  } finally {
    own = null;
  }
}
