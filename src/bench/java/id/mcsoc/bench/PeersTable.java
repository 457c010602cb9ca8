package id.mcsoc.bench;

import id.mcsoc.bench.RouteCheck.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** Medians over the seeds, as rows of a Markdown table. The first contestant is measured against the others. */
final class PeersTable {

    private final BestKnown bestKnown;
    private final List<String> contestants;
    private final Map<String, List<Verdict>> verdicts = new HashMap<>();
    private final Map<String, List<Double>> processors = new HashMap<>();
    private final List<Double> loads = new ArrayList<>();

    PeersTable(BestKnown bestKnown, List<String> contestants) {
        this.bestKnown = bestKnown;
        this.contestants = contestants;
    }

    void add(String instance, String contestant, Verdict verdict, double processor, double load) {
        verdicts.computeIfAbsent(instance + " " + contestant, key -> new ArrayList<>())
                .add(verdict);
        processors.computeIfAbsent(contestant, key -> new ArrayList<>()).add(processor);
        loads.add(load);
    }

    String head() {
        var columns = new ArrayList<>(List.of("instance", "best known"));
        columns.addAll(contestants);
        contestants.stream().skip(1).forEach(other -> columns.add(contestants.get(0) + " / " + other));
        return "| " + String.join(" | ", columns) + " |\n" + "|---".repeat(columns.size()) + "|";
    }

    String row(String instance) throws IOException {
        var best = bestKnown.of(instance);
        var row = new StringBuilder(
                "| " + instance + " | " + (best.isPresent() ? number(best.getAsDouble()) : "") + " |");
        for (var contestant : contestants) {
            row.append(' ').append(cell(of(instance, contestant), best)).append(" |");
        }
        var ours = of(instance, contestants.get(0));
        for (var other : contestants.subList(1, contestants.size())) {
            row.append(' ').append(ratio(ours, of(instance, other))).append(" |");
        }
        return row.toString();
    }

    /** Mean over the instances of the median gap to best known; empty when none has one. */
    String means(List<String> instances) throws IOException {
        var line = new StringBuilder();
        for (var contestant : contestants) {
            var gaps = new ArrayList<Double>();
            for (var instance : instances) {
                var best = bestKnown.of(instance);
                if (best.isPresent() && of(instance, contestant).stream().anyMatch(Verdict::feasible)) {
                    gaps.add((objective(of(instance, contestant)) / 10 / best.getAsDouble() - 1) * 100);
                }
            }
            var mean = gaps.stream().mapToDouble(d -> d).average();
            mean.ifPresent(gap -> line.append(String.format(
                    Locale.ROOT, "%s: mean gap %.3f %% over %d instances%n", contestant, gap, gaps.size())));
        }
        return line.toString();
    }

    /** How busy the machine was, and how much of a processor each contestant got in the end. */
    String loads() {
        var had = contestants.stream()
                .map(contestant -> String.format(
                        Locale.ROOT,
                        "%s %.1f s",
                        contestant,
                        median(processors.getOrDefault(contestant, List.of()).stream()
                                .mapToDouble(d -> d))))
                .toList();
        return String.format(
                Locale.ROOT,
                "processor time a run, median: %s%nload average before the runs: %.1f to %.1f, median %.1f",
                String.join(", ", had),
                loads.stream().mapToDouble(d -> d).min().orElse(0),
                loads.stream().mapToDouble(d -> d).max().orElse(0),
                median(loads.stream().mapToDouble(d -> d)));
    }

    private List<Verdict> of(String instance, String contestant) {
        return verdicts.getOrDefault(instance + " " + contestant, List.of());
    }

    private static String cell(List<Verdict> found, OptionalDouble best) {
        long feasible = found.stream().filter(Verdict::feasible).count();
        if (found.isEmpty() || feasible * 2 <= found.size()) {
            var left = median(found.stream().mapToDouble(Verdict::left));
            return found.isEmpty() ? "no answer" : "not feasible (" + number(left) + " left out)";
        }
        double objective = objective(found);
        if (best.isPresent()) {
            return String.format(Locale.ROOT, "%.2f %%", (objective / 10 / best.getAsDouble() - 1) * 100);
        }
        double families = median(found.stream().mapToDouble(Verdict::families));
        return String.format(Locale.ROOT, "%,.0f (%.0f families)", objective, families);
    }

    private static String ratio(List<Verdict> ours, List<Verdict> others) {
        boolean comparable =
                ours.stream().anyMatch(Verdict::feasible) && others.stream().anyMatch(Verdict::feasible);
        return comparable ? String.format(Locale.ROOT, "%.3f", objective(ours) / objective(others)) : "-";
    }

    private static double objective(List<Verdict> found) {
        return median(found.stream().filter(Verdict::feasible).mapToDouble(Verdict::objective));
    }

    static double median(DoubleStream values) {
        var sorted = values.sorted().toArray();
        int half = sorted.length / 2;
        if (sorted.length == 0) {
            return 0;
        }
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
