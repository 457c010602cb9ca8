package id.mcsoc.planning.giliran;

import id.mcsoc.booking.ExpectedNeed;
import id.mcsoc.booking.ExpectedNeeds;
import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.geo.Branches;
import id.mcsoc.planning.proposal.Plans;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Every kelurahan of a branch in the order of its turn. Counts of families, nobody's data. */
@Service
public class Turns {

    private static final int YEAR = 52;

    private final ExpectedNeeds needs;
    private final Branches branches;
    private final Plans plans;
    private final Clock clock;

    Turns(ExpectedNeeds needs, Branches branches, Plans plans, Clock clock) {
        this.needs = needs;
        this.branches = branches;
        this.plans = plans;
        this.clock = clock;
    }

    /** Who has waited longest first; among equals who had least of what they need. */
    public List<Turn> of(BranchCode branch) {
        var planned = planned(branch);
        var today = LocalDate.ofInstant(clock.instant(), branches.get(branch).zone());
        var unordered = needs.of(branch).stream()
                .map(need -> turn(need, planned.contains(need.area().code()), today))
                .sorted(Comparator.comparingInt((Turn turn) -> turn.last() == null ? 0 : 1)
                        .thenComparing(turn -> -turn.weeks())
                        .thenComparing(Turn::share)
                        .thenComparing(turn -> turn.area().name()))
                .toList();
        var turns = new ArrayList<Turn>();
        unordered.forEach(turn -> turns.add(new Turn(
                turns.size() + 1, turn.area(), turn.last(), turn.weeks(), turn.served(), turn.need(), turn.planned())));
        return turns;
    }

    /** How evenly they wait today. */
    static Fairness now(List<Turn> turns) {
        return Fairness.of(turns.stream().map(Turn::weeks).toList());
    }

    /** How evenly they would wait once the proposal is carried out. */
    static Fairness afterPlan(List<Turn> turns) {
        return Fairness.of(
                turns.stream().map(turn -> turn.planned() ? 0 : turn.weeks()).toList());
    }

    private Set<AreaCode> planned(BranchCode branch) {
        return plans.open(branch)
                .map(plan -> plan.placed().stream()
                        .map(stop -> stop.subject().area())
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private static Turn turn(ExpectedNeed need, boolean planned, LocalDate today) {
        var last = need.lastServed();
        int weeks = last == null ? YEAR : (int) Math.max(0, ChronoUnit.WEEKS.between(last, today));
        return new Turn(0, need.area(), last, weeks, need.served(), need.asked(), planned);
    }

    /** By regency, for choosing. */
    static Map<String, Long> regencies(List<Turn> turns) {
        return turns.stream()
                .collect(Collectors.groupingBy(turn -> turn.area().regency(), TreeMap::new, Collectors.counting()));
    }
}
