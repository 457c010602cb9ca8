// Which request comes from where, and nothing else. Shell files come from the cache by path; everything else,
// the wire above all, passes untouched. No personal data ever enters a cache.
const CACHE = `mcs-shell-${SHELL.version}`;

self.addEventListener("install", (event) => event.waitUntil(precache()));
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));
self.addEventListener("message", (event) => event.data === "missing" && event.waitUntil(answerMissing(event.ports[0])));
self.addEventListener("message", heard);
self.addEventListener("message", (event) => event.data === "booted" && event.waitUntil(confirm()));
self.addEventListener("fetch", (event) => {
  const path = shellPath(event.request);
  if (path) event.respondWith(fromShell(path, event.request));
});

// The keys of an open session, in memory only: one page hands them to the next.
let session = null;

function heard({ data, ports }) {
  if (data === "activate") self.skipWaiting();
  else if (data === "session") ports[0].postMessage(session);
  else if (data?.session !== undefined) session = data.session;
}

function shellPath({ method, url }) {
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== self.location.origin) return null;
  const path = pathname === "/field" ? "/field/" : pathname;
  return path in SHELL.files ? path : null;
}

async function fromShell(path, request) {
  const cache = await caches.open(await working(request));
  return (await cache.match(path, { ignoreVary: true })) ?? fetch(request);
}

// A new shell is on trial until one of its pages said that it works; the shell before is kept so long, and serves
// again when page after page did not come up.
const BOOTED = "/field/booted";
const LOADED = "/field/loaded";
const MOST_LOADS = 3;
let proven = false;

async function working({ mode }) {
  if (proven) return CACHE;
  const [mine, before] = [await caches.open(CACHE), (await older())[0]];
  proven = Boolean(!before || (await mine.match(BOOTED)));
  if (proven) return CACHE;
  const loads = (await loadsOf(mine)) + (mode === "navigate" ? 1 : 0);
  if (mode === "navigate") await mine.put(LOADED, new Response(String(loads)));
  return loads > MOST_LOADS ? before : CACHE;
}

const loadsOf = async (cache) => Number((await (await cache.match(LOADED))?.text()) ?? 0);

/** Caches are named in the order they were made. */
async function older() {
  const names = (await caches.keys()).filter((name) => name.startsWith("mcs-shell-"));
  return names.slice(0, Math.max(0, names.indexOf(CACHE)));
}

async function confirm() {
  const mine = await caches.open(CACHE);
  if ((await mine.match(BOOTED)) || (await loadsOf(mine)) > MOST_LOADS) return;
  await mine.put(BOOTED, new Response(""));
  await Promise.all((await older()).map((name) => caches.delete(name)));
}

/** All or nothing: a file whose hash is not the promised one (a login page, a cut answer) stops the installation. */
async function precache() {
  const cache = await caches.open(CACHE);
  await Promise.all(Object.entries(SHELL.files).map(([path, hash]) => keep(cache, path, hash)));
}

async function keep(cache, path, hash) {
  const known = await caches.match(path, { ignoreVary: true });
  if (known && (await isTrue(known, hash))) return cache.put(path, known);
  const loaded = await fetch(path, { cache: "force-cache" }).catch(() => null);
  const file = (await isPromised(loaded, hash)) ? loaded : await fetch(path, { cache: "reload" });
  if (!(await isPromised(file, hash))) throw new Error(`not the promised file: ${path}`);
  return cache.put(path, file);
}

async function isPromised(answer, hash) {
  return Boolean(answer?.ok) && !answer.redirected && (await isTrue(answer, hash));
}

/** How many files of this shell are not on the tablet. */
async function answerMissing(port) {
  const kept = (await (await caches.open(CACHE)).keys()).map(({ url }) => new URL(url).pathname);
  port.postMessage(Object.keys(SHELL.files).filter((path) => !kept.includes(path)).length);
}

async function isTrue(response, hash) {
  const digest = await crypto.subtle.digest("SHA-256", await response.clone().arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("") === hash;
}

/** Of the shells before only one that never worked goes at once. */
async function takeOver() {
  for (const name of await older()) {
    const cache = await caches.open(name);
    if ((await cache.match(LOADED)) && !(await cache.match(BOOTED))) await caches.delete(name);
  }
  await self.clients.claim();
}
