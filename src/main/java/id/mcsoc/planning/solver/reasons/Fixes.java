package id.mcsoc.planning.solver.reasons;

import id.mcsoc.planning.solver.Fix;
import id.mcsoc.planning.solver.Fix.Kind;
import id.mcsoc.planning.solver.Problem;
import id.mcsoc.planning.solver.Problem.CurrentFact;
import id.mcsoc.planning.solver.Problem.Pins;
import id.mcsoc.planning.solver.Problem.VisitFact;
import id.mcsoc.planning.solver.Problem.WindowFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A problem as it would be if what a reason suggests were done. */
public final class Fixes {

    /** Team and day: others would take what was made for this one. */
    private static final Pins HELD = new Pins(true, true, false);

    private final String visit;
    private Problem problem;

    private Fixes(Problem problem, String visit) {
        this.problem = problem;
        this.visit = visit;
    }

    /**
     * @param visit the one that has the reason
     * @param fixes all of that reason's
     */
    public static Problem apply(Problem problem, String visit, List<Fix> fixes) {
        var changed = new Fixes(problem, visit);
        boolean whole = fixes.stream().noneMatch(fix -> fix.kind() == Kind.SPLIT);
        fixes.stream().filter(fix -> whole || fix.kind() != Kind.PLACE).forEach(changed::apply);
        return whole ? changed.problem : changed.divided(fixes);
    }

    private void apply(Fix fix) {
        switch (fix.kind()) {
            case ADD_DATE, MORE_HOURS -> offer(fix);
            case MOVE_PINNED -> move(fix);
            case POOL -> pool(Objects.requireNonNull(fix.name()));
            case WAIVE ->
                problem = problem.replacing(
                        visit, own -> List.of(own.with(own.background().withMinimum(0))));
            case KIT, CARDS, ROOM, MORE_VISITS, LONGER_DAY, EXTRA_TEAM ->
                problem = TeamFixes.apply(problem, visit, fix);
            case PLACE -> place(fix);
            case SPLIT, MAP_POINT -> {}
        }
    }

    private void offer(Fix fix) {
        var date = Objects.requireNonNull(fix.date());
        var window = new WindowFact(
                date.atTime(Objects.requireNonNull(fix.from())),
                date.atTime(Objects.requireNonNull(fix.to())),
                null,
                false);
        problem = problem.replacing(visit, own -> {
            var windows = new ArrayList<>(own.windows());
            windows.add(window);
            return List.of(own.with(List.copyOf(windows)));
        });
    }

    private void place(Fix fix) {
        var current = slot(fix);
        problem = problem.replacing(visit, own -> List.of(own.with(current, HELD)));
    }

    private void move(Fix fix) {
        var there = slot(fix);
        problem = problem.replacing(
                Objects.requireNonNull(fix.name()), pinned -> List.of(pinned.with(there, pinned.pins())));
    }

    private static CurrentFact slot(Fix fix) {
        var start = Objects.requireNonNull(fix.date()).atTime(Objects.requireNonNull(fix.from()));
        return new CurrentFact(Objects.requireNonNull(fix.team()), start);
    }

    private void pool(String partner) {
        var other = problem.visits().stream()
                .filter(fact -> fact.id().equals(partner))
                .findFirst()
                .orElseThrow();
        problem = problem.replacing(partner, gone -> List.of()).replacing(visit, own -> List.of(joined(own, other)));
    }

    private Problem divided(List<Fix> fixes) {
        var parts = fixes.stream().filter(fix -> fix.kind() == Kind.SPLIT).toList();
        return problem.replacing(visit, own -> {
            var by = new Division(parts.get(0).amount(), parts.get(1).amount());
            double minutes = own.serviceMinutes();
            int cards = own.background().cards();
            var first = own.with(own.id(), by.one(), by.firstMinutes(minutes), by.firstCards(cards));
            var second = own.with(own.id() + "/2", by.two(), by.secondMinutes(minutes), by.secondCards(cards));
            return List.of(part(first, parts.get(0), fixes), part(second, parts.get(1), fixes));
        });
    }

    private static VisitFact part(VisitFact half, Fix part, List<Fix> fixes) {
        return fixes.stream()
                .filter(fix -> fix.kind() == Kind.PLACE && Objects.equals(fix.date(), part.date()))
                .findFirst()
                .map(fix -> half.with(slot(fix), HELD))
                .orElse(half);
    }

    /** Both at the place of the first, at hours both offer, set up once. */
    static VisitFact joined(VisitFact host, VisitFact guest) {
        var skills = new ArrayList<>(host.skills());
        guest.skills().stream().filter(skill -> !skills.contains(skill)).forEach(skills::add);
        double minutes = host.serviceMinutes() + guest.serviceMinutes() - Remedies.SETTING_UP / 60.0;
        int cards = host.background().cards() + guest.background().cards();
        return host.with(host.id(), host.families() + guest.families(), Math.max(0, minutes), cards)
                .needing(skills)
                .with(common(host.windows(), guest.windows()));
    }

    private static List<WindowFact> common(List<WindowFact> one, List<WindowFact> other) {
        var common = new ArrayList<WindowFact>();
        for (var a : one) {
            for (var b : other) {
                var from = a.from().isAfter(b.from()) ? a.from() : b.from();
                var to = a.to().isBefore(b.to()) ? a.to() : b.to();
                if (from.isBefore(to)) {
                    common.add(new WindowFact(from, to, a.bounds(), a.wished() && b.wished()));
                }
            }
        }
        return common;
    }
}
