package id.mcsoc.planning.solver.reasons;

import id.mcsoc.planning.solver.Fix;
import id.mcsoc.planning.solver.Fix.Kind;
import id.mcsoc.planning.solver.model.DayFacts;
import id.mcsoc.planning.solver.model.VisitFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The smallest thing that lets a visit in: single changes first, those of the reason before all others. */
final class Remedies {

    /** Set-up and packing, which every part of a divided visit needs again; seconds. */
    static final int SETTING_UP = 45 * 60;

    private static final List<Set<Lift>> FOR_A_PART = List.of(
            Lift.NOTHING,
            Set.of(Lift.DATE),
            Set.of(Lift.HOURS),
            Set.of(Lift.DATE, Lift.HOURS),
            Set.of(Lift.HOURS, Lift.SHIFT),
            Set.of(Lift.EXTRA),
            Set.of(Lift.EXTRA, Lift.DATE),
            Set.of(Lift.EXTRA, Lift.HOURS),
            Set.of(Lift.EXTRA, Lift.DATE, Lift.HOURS),
            Set.of(Lift.EXTRA, Lift.HOURS, Lift.SHIFT),
            Set.of(Lift.EXTRA, Lift.DATE, Lift.HOURS, Lift.SHIFT));

    private final Standing standing;
    private final Spots spots;

    Remedies(Standing standing) {
        this.standing = standing;
        spots = new Spots(standing);
    }

    /** It fits as it is: nobody has looked yet. */
    Optional<Fix> place(VisitFacts visit) {
        return spots.find(visit, Lift.NOTHING, day -> true)
                .map(spot -> new Fix(
                        Kind.PLACE,
                        spot.day().facts().crew().id(),
                        spot.day().facts().calendarDate(),
                        Needed.time(spot.start()),
                        null,
                        0,
                        null));
    }

    /** @return empty when nothing helps */
    List<Fix> of(VisitFacts visit, String code) {
        return single(visit, Lift.answering(code))
                .or(() -> code.equals("R13") ? new MovedPins(standing, spots).of(visit) : Optional.empty())
                .or(() -> code.equals("R06") ? split(visit) : Optional.empty())
                .or(() -> single(visit, Lift.ALONE))
                .or(() -> new MovedPins(standing, spots).of(visit))
                .or(() -> single(visit, Lift.TOGETHER))
                .or(() -> split(visit))
                .orElse(List.of());
    }

    private Optional<List<Fix>> single(VisitFacts visit, List<Set<Lift>> inOrder) {
        for (var lifts : inOrder) {
            var spot = spots.find(visit, lifts, day -> true);
            if (spot.isPresent()) {
                return spot.map(Spot::fixes);
            }
        }
        return Optional.empty();
    }

    private Optional<List<Fix>> split(VisitFacts visit) {
        int minimum =
                standing.problem().visits().get(visit.index()).background().minimum();
        return Division.of(visit.families(), Math.max(1, minimum)).stream()
                .flatMap(division -> split(visit, division).stream())
                .findFirst();
    }

    private Optional<List<Fix>> split(VisitFacts visit, Division division) {
        double minutes = visit.service() / 60.0;
        var first = visit.withWork(
                division.one(), seconds(division.firstMinutes(minutes)), division.firstCards(visit.cards()));
        var second = visit.withWork(
                division.two(), seconds(division.secondMinutes(minutes)), division.secondCards(visit.cards()));
        var here = part(first, day -> true);
        var there = here.flatMap(
                spot -> part(second, day -> day.date() != spot.day().facts().date()));
        return here.flatMap(spot -> there.map(other -> parts(division.one(), spot, division.two(), other)));
    }

    private static int seconds(double minutes) {
        return (int) Math.round(minutes * 60);
    }

    private Optional<Spot> part(VisitFacts visit, Predicate<DayFacts> allowed) {
        return FOR_A_PART.stream()
                .flatMap(lifts -> spots.find(visit, lifts, allowed).stream())
                .findFirst();
    }

    private static List<Fix> parts(int one, Spot here, int two, Spot there) {
        var fixes = new ArrayList<Fix>();
        fixes.add(part(one, here));
        fixes.add(part(two, there));
        fixes.addAll(here.fixes());
        fixes.addAll(there.fixes());
        return fixes;
    }

    private static Fix part(int families, Spot spot) {
        var facts = spot.day().facts();
        return new Fix(Kind.SPLIT, facts.crew().id(), facts.calendarDate(), null, null, families, null);
    }
}
