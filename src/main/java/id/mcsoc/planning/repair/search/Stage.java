package id.mcsoc.planning.repair.search;

import id.mcsoc.planning.solver.Problem;
import id.mcsoc.planning.solver.Problem.CurrentFact;
import id.mcsoc.planning.solver.Problem.DayFact;
import id.mcsoc.planning.solver.Problem.FixedVisit;
import id.mcsoc.planning.solver.Problem.TeamFact;
import id.mcsoc.planning.solver.Problem.VisitFact;
import id.mcsoc.planning.solver.Problem.WindowFact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One try at a repair: some visits may move, all others are blocks. */
public record Stage(Damage damage, Set<String> free) {

    /** Far above any gain in travel: 1.000.000 = 28 hours of driving, times 1 to 3 as the day comes close. */
    private static final Map<String, Long> DEAR = Map.of("moved-visit", 1_000_000L, "shifted-visit", 300_000L);

    /** Only the hour that was agreed, with whatever team. */
    Problem sameHour() {
        return problem(visit -> fact(visit, agreed(visit), null));
    }

    /** @param now where a visit has been put meanwhile; the others start from where they stand */
    public Problem from(Map<String, CurrentFact> now) {
        return problem(visit -> {
            var windows = Stream.concat(agreed(visit).stream(), visit.windows().stream())
                    .toList();
            return fact(visit, windows, current(visit, now));
        });
    }

    private Problem problem(UnaryOperator<VisitFact> how) {
        var fixed = new HashMap<String, List<FixedVisit>>();
        var values = new ArrayList<VisitFact>();
        for (var visit : damage.problem().visits()) {
            if (free.contains(visit.id())) {
                values.add(how.apply(visit));
            } else {
                var stands = standing(visit);
                fixed.computeIfAbsent(key(stands.team(), stands.date()), day -> new ArrayList<>())
                        .add(block(visit, stands));
            }
        }
        var teams = damage.problem().teams().stream()
                .map(team -> team.with(
                        team.days().stream().map(day -> with(team, day, fixed)).toList()))
                .toList();
        var weights = new HashMap<>(damage.problem().weights());
        weights.putAll(DEAR);
        return FactEdits.with(damage.problem(), teams, values, weights);
    }

    /** Whoever was not touched must not lose its visit. */
    private VisitFact fact(VisitFact visit, List<WindowFact> windows, @Nullable CurrentFact current) {
        return FactEdits.visit(visit, windows, current, !damage.touched().contains(visit.id()));
    }

    /** The agreed hour counts as offered as long as its day does. */
    private List<WindowFact> agreed(VisitFact visit) {
        var stands = standing(visit);
        boolean open = visit.windows().stream()
                .anyMatch(window -> window.from().toLocalDate().equals(stands.date()));
        return open ? List.of(new WindowFact(stands.start(), stands.start(), "start", true)) : List.of();
    }

    private @Nullable CurrentFact current(VisitFact visit, Map<String, CurrentFact> now) {
        var put = now.get(visit.id());
        if (put != null || damage.touched().contains(visit.id())) {
            return put;
        }
        var stands = standing(visit);
        return damage.problem().teams().stream()
                .filter(team -> team.id().equals(stands.team())
                        && team.days().stream().anyMatch(day -> day.date().equals(stands.date())))
                .findFirst()
                .map(team -> new CurrentFact(team.id(), stands.start()))
                .orElse(null);
    }

    private Standing standing(VisitFact visit) {
        return Objects.requireNonNull(damage.standing().get(visit.id()), visit.id());
    }

    private DayFact with(TeamFact team, DayFact day, Map<String, List<FixedVisit>> fixed) {
        var more = fixed.getOrDefault(key(team.id(), day.date()), List.of());
        return day.promising(Stream.concat(day.fixed().stream(), more.stream()).toList())
                .blanks(cards(team, day));
    }

    /** What those who do not move need is no longer to be had. */
    private @Nullable Integer cards(TeamFact team, DayFact day) {
        if (day.cards() == null) {
            return null;
        }
        int taken = damage.problem().visits().stream()
                .filter(visit -> !free.contains(visit.id()))
                .filter(visit -> standing(visit).team().equals(team.id())
                        && standing(visit).date().equals(day.date()))
                .mapToInt(visit -> visit.background().cards())
                .sum();
        return Math.max(0, day.cards() - taken);
    }

    private static String key(String team, LocalDate date) {
        return team + " " + date;
    }

    private static FixedVisit block(VisitFact visit, Standing stands) {
        return new FixedVisit(
                visit.id(),
                visit.at(),
                visit.place(),
                visit.area(),
                visit.families(),
                stands.start().toLocalTime(),
                stands.end().toLocalTime());
    }
}
