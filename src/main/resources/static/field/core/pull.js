// What others changed since: page by page onto the installed package, each page with its cursor in one write.
import { settle } from "./decided.js";
import { NotGiven, download, installed, replace } from "./package.js";
import { merged } from "../model/news.js";

/** @returns "current", "renewed" after a fresh package, or "none" when this visit follows nothing */
export async function pull(tools, visit) {
  for (;;) {
    const given = await installed(tools.store, visit);
    if (!given?.feed) return "none";
    const page = await pageAfter(tools, visit, given.feed);
    if (page === "gone") {
      await download(tools, visit);
      return "renewed";
    }
    if (page.serverTime) await tools.store.put("meta", { visit, at: page.serverTime }, "heard");
    if (page.changes.length === 0 && page.next === given.feed.after) return "current";
    const next = merged(given, page);
    const taken = await replace(tools.store, next, `${given.packageId}@${page.next}`);
    if (taken && page.changes.length > 0) await settle(tools.store, visit, next.decisions);
    if (taken && !page.more) return "current";
  }
}

/** Only a page that names this scope and this life of the store moves the cursor. */
async function pageAfter({ fetch }, visit, { after, life }) {
  const address = `/sync/v1/pull?${new URLSearchParams({ scope: visit, after, limit: 500, ...(life ? { life } : {}) })}`;
  const headers = { Accept: "application/json" };
  const response = await fetch(address, { headers, credentials: "omit", cache: "no-store", redirect: "error" });
  const page = await response.json().catch(() => null);
  if (response.status === 410 && page?.code === "FEED_GONE") return "gone";
  const right = page?.scope === visit && Array.isArray(page.changes) && Number.isInteger(page.next) && page.next >= after;
  if (response.status !== 200 || !right) throw new NotGiven(response.status, page?.code ?? "");
  return page;
}
