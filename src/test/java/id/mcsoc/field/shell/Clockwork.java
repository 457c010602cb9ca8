package id.mcsoc.field.shell;

/** The tablet's own loop on a clock of the test: nothing waits, time jumps to whatever is due next. For a page's script. */
final class Clockwork {

    static final String SCRIPT = """
            const { createSync } = await import("/field/core/sync.js");
            const MINUTE = 60_000;
            const HOUR = 60 * MINUTE;
            const drawn = (seed) => () => {
              seed = (seed + 0x6d2b79f5) | 0;
              let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
              t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
              return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
            };
            const breath = () => new Promise((done) => {
              const { port1, port2 } = new MessageChannel();
              port1.onmessage = done;
              port2.postMessage(0);
            });
            const clockwork = (start) => {
              let [now, last, hanging] = [start, 0, 0];
              const due = new Map();
              const at = (moment, work) => (due.set(++last, { at: moment, work }), last);
              const first = () => [...due].reduce((one, next) => (!one || next[1].at < one[1].at ? next : one), undefined);
              const settled = async (sync) => {
                do await breath();
                while (sync.state.at === "sending" && hanging === 0);
              };
              return {
                at,
                now: () => now,
                timer: { set: (work, delay) => at(now + delay, work), clear: (one) => due.delete(one) },
                every: (pause, work) => at(now + pause, function again() { work(); at(now + pause, again); }),
                /** No answer comes; after so long the browser gives up by itself. */
                hang: (after) => new Promise((_done, failed) => {
                  hanging++;
                  at(now + after, () => (hanging--, failed(new DOMException("", "TimeoutError"))));
                }),
                async until(end, sync) {
                  for (;;) {
                    await settled(sync);
                    const [id, next] = first() ?? [];
                    if (!next || next.at > end) return void (now = end);
                    now = Math.max(now, next.at);
                    due.delete(id);
                    next.work();
                  }
                },
              };
            };
            const oneByOne = () => {
              let before = Promise.resolve();
              return { request: (_name, work) => (before = before.then(work, work)) };
            };
            """;

    private Clockwork() {}
}
