package id.mcsoc.planning.solver;

import id.mcsoc.planning.solver.Problem.VisitFact;
import id.mcsoc.planning.solver.Problem.WindowFact;
import id.mcsoc.planning.solver.model.VisitFacts;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.SortedMap;

/** Cuts a visit's windows into the planned dates. A window over several days is open on each of them. */
public record Windows(SortedMap<LocalDate, Integer> dates) {

    private static final int FIELDS = 4;

    public int[][] of(VisitFact visit) {
        var perDate = new int[dates.size()][];
        var inOrder = visit.windows().stream()
                .sorted(Comparator.comparing(WindowFact::from))
                .toList();
        for (var window : inOrder) {
            dates.subMap(window.from().toLocalDate(), window.to().toLocalDate().plusDays(1))
                    .forEach((date, number) -> perDate[number] = appended(perDate[number], window, date));
        }
        return perDate;
    }

    private static int[] appended(int[] before, WindowFact window, LocalDate date) {
        int length = before == null ? 0 : before.length;
        var after = new int[length + FIELDS];
        if (before != null) {
            System.arraycopy(before, 0, after, 0, length);
        }
        after[length] = seconds(window.from(), date);
        after[length + 1] = seconds(window.to(), date);
        after[length + 2] = "start".equals(window.bounds()) ? VisitFacts.START : VisitFacts.PRESENCE;
        after[length + 3] = window.wished() ? 1 : 0;
        return after;
    }

    private static int seconds(LocalDateTime moment, LocalDate date) {
        long seconds = ChronoUnit.SECONDS.between(date.atStartOfDay(), moment);
        return (int) Math.max(0, Math.min(86_400, seconds));
    }
}
