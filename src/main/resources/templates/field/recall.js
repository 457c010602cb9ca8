// The shell is withdrawn: this worker takes over at once and empties the shell's caches. Pages come from the server
// until a shell is offered again; what the tablet stores is not touched, and an open session stays open.
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(withdraw()));

let session = null;
self.addEventListener("message", ({ data, ports }) => {
  if (data === "session") ports[0].postMessage(session);
  else if (data?.session !== undefined) session = data.session;
});

async function withdraw() {
  const shells = (await caches.keys()).filter((name) => name.startsWith("mcs-shell-"));
  await Promise.all(shells.map((name) => caches.delete(name)));
  await self.clients.claim();
}
