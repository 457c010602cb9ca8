// The bar that never leaves: network, what waits on this tablet, what the office has, what needs a person.
import { counts } from "../core/outbox.js";
import { one, part } from "./bind.js";
import { number, t, time } from "./text.js";

export function showStatus(store, sync) {
  const bar = one("[data-statusbar]");
  const repaint = gently(() => paint(bar, store, sync));
  store.onChange(repaint);
  sync.onState(repaint);
  addEventListener("online", repaint);
  addEventListener("offline", repaint);
  part("send-now", bar).addEventListener("click", () => sync.wake());
  repaint();
}

async function paint(bar, store, sync) {
  const [now, last] = [await counts(store), await store.get("meta", "lastSent")];
  const trouble = sync.state.at === "waiting" && navigator.onLine;
  bar.dataset.state = !navigator.onLine ? "offline" : trouble ? "trouble" : "online";
  say(part("network", bar), t(networkKey(sync.state)));
  say(part("pending", bar), waiting(now));
  say(part("last", bar), last ? t("field.bar.last", time(last)) : t("field.bar.never"));
  attention(part("office", bar), now.office, "field.bar.office");
  attention(part("rejected", bar), now.rejected, "field.bar.rejected");
  part("send-now", bar).hidden = now.pending === 0;
}

function waiting({ pending, sent }) {
  if (pending > 0) return t("field.bar.waiting", number(pending));
  return t(sent > 0 ? "field.bar.nothing-waits" : "field.bar.nothing-yet");
}

const TOLD = {
  401: "field.bar.unknown-device",
  403: "field.bar.refused",
  409: "field.bar.forked",
  426: "field.bar.app-too-old",
  429: "field.bar.busy",
  503: "field.bar.busy",
};

/** What the officer reads of the loop's state, and what there is to do. */
export function networkKey(state) {
  if (!navigator.onLine) return "field.bar.offline";
  return state.at === "waiting" ? (TOLD[state.status] ?? "field.bar.no-office") : "field.bar.online";
}

function attention(node, count, key) {
  node.hidden = count === 0;
  say(node, t(key, number(count)));
}

/** A live region is read out when it changes, so it only changes when the words do. */
function say(node, words) {
  if (node.textContent !== words) node.textContent = words;
}

function gently(work) {
  let planned = false;
  return () => {
    if (planned) return;
    planned = true;
    setTimeout(() => {
      planned = false;
      work();
    }, 60);
  };
}
