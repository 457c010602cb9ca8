package id.mcsoc.bench;

import java.time.Duration;
import java.util.List;

/** Somebody who solves instances, on one thread, within the time. */
interface Contestant {

    /** @return for each vehicle the stops in order, by their place in {@link Instance#stops} */
    List<int[]> solve(Instance instance, Duration time, long seed);

    static Contestant named(String name) {
        return switch (name) {
            case "ours" -> new Ours();
            case "or-tools" -> new OrTools();
            case "jsprit" -> new Jsprit();
            case "timefold" -> new id.mcsoc.bench.timefold.Timefold()::solve;
            default -> throw new IllegalArgumentException("no contestant " + name);
        };
    }
}
