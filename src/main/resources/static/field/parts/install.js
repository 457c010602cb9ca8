// "Pasang aplikasi": offered when the browser can, hidden when it is done.

export function offerInstall(button) {
  let prompt;
  addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    prompt = event;
    button.hidden = false;
  });
  addEventListener("appinstalled", () => (button.hidden = true));
  button.addEventListener("click", () => prompt?.prompt());
}
