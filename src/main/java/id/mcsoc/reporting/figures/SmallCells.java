package id.mcsoc.reporting.figures;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts of fewer than five people are not told to whoever only sees figures. A single hidden cell could be had from
 * the total: then the smallest of the others is hidden with it.
 */
final class SmallCells {

    private SmallCells() {}

    /** @return the column, {@link AreaLine#HIDDEN} in the place of what is not told */
    static List<Long> column(List<Long> counts) {
        var few = counts.stream().filter(SmallCells::few).count();
        var second = few == 1
                ? counts.stream().filter(count -> count >= Formula.FEWEST).min(Comparator.naturalOrder())
                : Optional.<Long>empty();
        var left = new long[] {1};
        return counts.stream()
                .map(count -> few(count) || second.filter(count::equals).isPresent() && left[0]-- > 0
                        ? Long.valueOf(AreaLine.HIDDEN)
                        : count)
                .toList();
    }

    /** With one part hidden, the part with the smallest n is hidden too. */
    static Map<String, Figure> figures(Map<String, Figure> parts) {
        var result = new LinkedHashMap<>(parts);
        if (parts.values().stream().filter(Figure::hidden).count() == 1) {
            parts.entrySet().stream()
                    .filter(part -> !part.getValue().hidden())
                    .min(Comparator.comparingLong(part -> part.getValue().n()))
                    .ifPresent(part -> result.put(part.getKey(), part.getValue().hide()));
        }
        return result;
    }

    private static boolean few(long count) {
        return count > 0 && count < Formula.FEWEST;
    }
}
