package id.mcsoc.planning.solver.reasons;

import id.mcsoc.planning.solver.Phrase;
import id.mcsoc.planning.solver.model.DayFacts;
import id.mcsoc.planning.solver.model.Roads;
import id.mcsoc.planning.solver.model.TeamDay;
import id.mcsoc.planning.solver.model.VisitFacts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How far a visit gets: team-days left after each test, up to the first that none passes. */
record Funnel(Standing standing) {

    /** Kit, date, room, hours, travel: said in one sentence with the numbers. */
    Phrase of(VisitFacts visit) {
        return counted(visit).orElseGet(() -> noTime(visit));
    }

    /** Kit, date and room: what is known without a walk; empty when team-days pass all three. */
    Optional<Phrase> counted(VisitFacts visit) {
        int all = standing.days().size();
        var equipped = equipped(visit);
        if (equipped.isEmpty()) {
            return Optional.of(Phrase.of("found.kit", all));
        }
        var offered = offered(visit, equipped);
        if (offered.isEmpty()) {
            return Optional.of(Phrase.of("found.date", all, equipped.size()));
        }
        return roomy(visit, offered).isEmpty()
                ? Optional.of(noRoom(visit, all, equipped.size(), offered))
                : Optional.empty();
    }

    private List<TeamDay> equipped(VisitFacts visit) {
        return standing.days().stream().filter(day -> isEquipped(day, visit)).toList();
    }

    private static List<TeamDay> offered(VisitFacts visit, List<TeamDay> days) {
        return days.stream()
                .filter(day -> visit.windows()[day.facts().date()] != null)
                .toList();
    }

    private static List<TeamDay> roomy(VisitFacts visit, List<TeamDay> days) {
        return days.stream()
                .filter(day -> room(day) >= visit.families() && visitsLeft(day) > 0)
                .toList();
    }

    private static Phrase noRoom(VisitFacts visit, int all, int equipped, List<TeamDay> offered) {
        var nearest = offered.stream()
                .max(Comparator.comparingInt((TeamDay day) -> visitsLeft(day) > 0 ? room(day) : 0))
                .orElseThrow();
        var facts = nearest.facts();
        return Phrase.of(
                "found.room",
                all,
                equipped,
                offered.size(),
                visit.families(),
                Phrase.date(facts.calendarDate()),
                Phrase.team(facts.crew().id()),
                visitsLeft(nearest) > 0 ? Math.max(0, room(nearest)) : 0);
    }

    private Phrase noTime(VisitFacts visit) {
        var equipped = equipped(visit);
        var offered = offered(visit, equipped);
        var roomy = roomy(visit, offered);
        long withoutRoads = roomy.stream()
                .filter(day -> standing.fits(day.facts().withRoads(Roads.NO_DISTANCE), day.visits(), visit))
                .count();
        var key = withoutRoads == 0 ? "found.hours" : "found.travel";
        return Phrase.of(key, standing.days().size(), equipped.size(), offered.size(), roomy.size(), withoutRoads);
    }

    private static boolean isEquipped(TeamDay day, VisitFacts visit) {
        return (visit.skills() & ~day.facts().crew().skills()) == 0 && cards(day) >= visit.cards();
    }

    private static int room(TeamDay day) {
        int taken = day.visits().stream()
                .mapToInt(visit -> visit.facts().families())
                .sum();
        return day.facts().shift().families() - day.facts().blockFamilies() - taken;
    }

    private static int visitsLeft(TeamDay day) {
        return day.facts().shift().visits()
                - day.facts().blocks().size()
                - day.visits().size();
    }

    private static int cards(TeamDay day) {
        int blanks = day.facts().shift().cards();
        return blanks == DayFacts.Shift.ANY
                ? blanks
                : blanks
                        - day.visits().stream()
                                .mapToInt(visit -> visit.facts().cards())
                                .sum();
    }

    /** The most blank cards any team has left that could come on an offered date. */
    int mostCards(VisitFacts visit) {
        return standing.days().stream()
                .filter(day -> visit.windows()[day.facts().date()] != null)
                .filter(day -> (visit.skills() & ~day.facts().crew().skills()) == 0)
                .mapToInt(Funnel::cards)
                .filter(cards -> cards < visit.cards())
                .max()
                .orElse(0);
    }
}
