package id.mcsoc.planning.solver;

import id.mcsoc.planning.solver.Problem.PauseFact;
import id.mcsoc.planning.solver.model.Lunch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pauses as seconds from midnight: those that stand still, from and to in turn, and lunch, which floats. */
final class Pauses {

    private Pauses() {}

    /** In order of time; those that touch or overlap become one. A lunch that has no room to float stands still. */
    static int[] inOrder(List<PauseFact> pauses) {
        var still = new ArrayList<int[]>();
        var floating = floating(pauses);
        for (var pause : pauses) {
            if (pause != floating) {
                still.add(new int[] {seconds(pause)[0], seconds(pause)[1]});
            }
        }
        if (floating != null && lunch(pauses) == null && !isInside(floating, merged(still))) {
            int from = seconds(floating)[0];
            still.add(new int[] {from, from + length(floating)});
        }
        return merged(still);
    }

    /** The largest part of its window that no other pause touches; none when it falls into one or has no room to float. */
    static @Nullable Lunch lunch(List<PauseFact> pauses) {
        var floating = floating(pauses);
        if (floating == null) {
            return null;
        }
        var others = merged(
                pauses.stream().filter(p -> p != floating).map(Pauses::seconds).toList());
        int from = seconds(floating)[0];
        int to = seconds(floating)[1];
        int bestFrom = from;
        int bestTo = from;
        for (int i = 0; i <= others.length; i += 2) {
            int until = i == others.length ? to : Math.max(from, Math.min(to, others[i]));
            if (until - from > bestTo - bestFrom) {
                bestFrom = from;
                bestTo = until;
            }
            from = i == others.length ? from : Math.min(to, Math.max(from, others[i + 1]));
        }
        boolean floats = bestTo - bestFrom > length(floating) && !isInside(floating, others);
        return floats ? new Lunch(bestFrom, bestTo, length(floating)) : null;
    }

    private static @Nullable PauseFact floating(List<PauseFact> pauses) {
        return pauses.stream()
                .filter(pause -> pause.minutes() != null)
                .findFirst()
                .orElse(null);
    }

    /** Whether another pause is long enough to eat in. */
    private static boolean isInside(PauseFact floating, int[] others) {
        for (int i = 0; i < others.length; i += 2) {
            int common = Math.min(seconds(floating)[1], others[i + 1]) - Math.max(seconds(floating)[0], others[i]);
            if (common >= length(floating)) {
                return true;
            }
        }
        return false;
    }

    private static int length(PauseFact pause) {
        return pause.minutes() == null ? 0 : pause.minutes() * 60;
    }

    private static int[] seconds(PauseFact pause) {
        return new int[] {pause.from().toSecondOfDay(), pause.to().toSecondOfDay()};
    }

    private static int[] merged(List<int[]> pauses) {
        var sorted = new ArrayList<int[]>();
        pauses.stream().sorted(Comparator.comparingInt(pause -> pause[0])).forEach(pause -> {
            var last = sorted.isEmpty() ? null : sorted.get(sorted.size() - 1);
            if (last != null && pause[0] <= last[1]) {
                last[1] = Math.max(last[1], pause[1]);
            } else {
                sorted.add(pause.clone());
            }
        });
        return sorted.stream().flatMapToInt(Arrays::stream).toArray();
    }
}
