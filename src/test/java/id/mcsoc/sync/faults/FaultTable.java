package id.mcsoc.sync.faults;

import id.mcsoc.sync.faults.History.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What came out of a long run, a row for each seed. */
final class FaultTable {

    private static final String HEAD = "| seed | tablet | operations | server kills | database kills | client kills"
            + " | offline toggles | lost | duplicated | out of order | broken acks | empty after healing |\n"
            + "|---|---|---|---|---|---|---|---|---|---|---|---|\n";

    private final List<String> rows = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final Map<String, Long> told;
    private final Map<String, Long> lost;
    private final Map<String, Long> duplicated;
    private final Map<String, Long> disordered;
    private final Map<String, Long> broken;

    FaultTable(Checkers checkers, List<SeedRun> tablets, List<BrowserRun> browsers, int servers, int databases) {
        told = counted(checkers.history().told(), Told::device);
        lost = counted(checkers.lost(), Told::device);
        duplicated = counted(checkers.duplicated(), Checkers.Effect::device);
        disordered = counted(checkers.outOfOrder(), Checkers.Effect::device);
        broken = counted(checkers.brokenAcks(), line -> line.substring(0, line.indexOf('/')));
        var kills = servers + " | " + databases;
        tablets.forEach(run -> row(
                run.device(),
                run.seed() + " | simulated",
                kills + " | " + SeedRun.KILLS + " | " + SeedRun.TOGGLES,
                run.drainedMs() / 1000.0 + " s"));
        browsers.forEach(run -> row(
                run.device(),
                run.seed() + " | Chromium, 2 tabs",
                kills + " | " + run.kills() + " | " + run.toggles(),
                run.drained() ? "yes" : "no"));
    }

    private void row(String device, String name, String kills, String drained) {
        rows.add("| " + name + " | " + told.getOrDefault(device, 0L) + " | " + kills + " | "
                + List.of(lost, duplicated, disordered, broken).stream()
                        .map(counts -> counts.getOrDefault(device, 0L).toString())
                        .collect(Collectors.joining(" | "))
                + " | " + drained + " |\n");
        List.of(lost, duplicated, disordered, broken).forEach(counts -> {
            if (counts.getOrDefault(device, 0L) > 0) {
                faults.add(name);
            }
        });
    }

    List<String> faults() {
        return faults;
    }

    /** Markdown; the server and the database are the same for all, so their kills count once. */
    String text(long seconds) {
        return HEAD + String.join("", rows) + "\n" + sum(told) + " operations in " + seconds + " s, start and checks"
                + " included: lost " + sum(lost) + ", duplicated " + sum(duplicated) + ", out of order "
                + sum(disordered) + ", broken acknowledgements " + sum(broken) + "\n";
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static <T> Map<String, Long> counted(List<T> found, Function<T, String> device) {
        return found.stream().collect(Collectors.groupingBy(device, Collectors.counting()));
    }
}
