// What every office page does: focus on what went wrong, where am I in the menu, one click is one submit.
const focus = document.querySelector("[data-focus]");
if (focus) focus.focus();

const here = location.pathname;
const links = [...document.querySelectorAll(".nav a, .bell")];
const section = (path) => path.split("/")[1];
const current =
  links
    .filter((link) => here === link.pathname || here.startsWith(`${link.pathname}/`))
    .sort((a, b) => b.pathname.length - a.pathname.length)[0] ??
  links.find((link) => section(link.pathname) === section(here));
if (current) current.setAttribute("aria-current", "page");

document.addEventListener("submit", (event) => {
  if (event.target.dataset.sent) {
    event.preventDefault();
    return;
  }
  event.target.dataset.sent = "yes";
  event.submitter?.setAttribute("aria-busy", "true");
});

addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) {
    delete form.dataset.sent;
    form.querySelectorAll("[aria-busy]").forEach((button) => button.removeAttribute("aria-busy"));
  }
});
