// The service worker's address: the only script whose name a browser takes from a script here.
const ADDRESS = "/field/sw.js";

export const worker =
  globalThis.trustedTypes?.createPolicy("tablet", { createScriptURL: () => ADDRESS }).createScriptURL(ADDRESS) ?? ADDRESS;
