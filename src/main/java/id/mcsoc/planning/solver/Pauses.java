package id.mcsoc.planning.solver;

import id.mcsoc.planning.solver.Problem.PauseFact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Pauses as seconds from midnight, from and to in turn. */
final class Pauses {

    private Pauses() {}

    /** In order of time; those that touch or overlap become one. */
    static int[] inOrder(List<PauseFact> pauses) {
        var sorted = new ArrayList<int[]>();
        pauses.stream()
                .map(pause ->
                        new int[] {pause.from().toSecondOfDay(), pause.to().toSecondOfDay()})
                .sorted(Comparator.comparingInt(pause -> pause[0]))
                .forEach(pause -> {
                    var last = sorted.isEmpty() ? null : sorted.get(sorted.size() - 1);
                    if (last != null && pause[0] <= last[1]) {
                        last[1] = Math.max(last[1], pause[1]);
                    } else {
                        sorted.add(pause);
                    }
                });
        return sorted.stream().flatMapToInt(Arrays::stream).toArray();
    }
}
