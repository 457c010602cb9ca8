package id.mcsoc.field.shell;

/** A tablet's store in memory, for tests of the loop: a thousand tries in a second. For a page's script. */
final class MemoryStore {

    static final String SCRIPT = """
            const memory = () => {
              const shelves = {};
              const shelf = (name) => (shelves[name] ??= new Map());
              const keyOf = ({ incarnation, seq }, key) => String(key ?? [incarnation, seq]);
              const objectStore = (name) => ({
                get: async (key) => shelf(name).get(String(key)),
                put: async (value, key) => void shelf(name).set(keyOf(value, key), value),
                add: async (value) => (name === "log" ? 1 : void shelf(name).set(keyOf(value), value)),
                delete: async () => {},
                clear: async () => shelf(name).clear(),
              });
              return {
                name: "mcs-memory",
                get: async (name, key) => shelf(name).get(String(key)),
                all: async (name, range) => [...shelf(name).values()].filter(({ seq }) => !range || (seq >= range[0][1] && seq <= range[1][1])),
                put: async (name, value, key) => objectStore(name).put(value, key),
                write: async (_names, work) => work({ objectStore }),
                range: (from, to) => [from, to],
                upTo: () => undefined,
                now: (key) => shelf("meta").get(key),
              };
            };
            /** A tablet that was just enrolled. */
            const begun = async (device = {}) => {
              const kept = memory();
              await kept.put("meta", { device: "dev-1", ...device }, "device");
              await kept.put("meta", { incarnation: "i-1", head: 0, hash: "" }, "line");
              await kept.put("meta", { incarnation: "i-1", through: 0, epoch: null }, "acked");
              return kept;
            };
            """;

    private MemoryStore() {}
}
