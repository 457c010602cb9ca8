package id.mcsoc.planning.proposal;

import id.mcsoc.booking.OfferedWindow;
import id.mcsoc.booking.SlotAsk;
import id.mcsoc.geo.Areas;
import id.mcsoc.geo.Coordinates;
import id.mcsoc.geo.SignalGrade;
import id.mcsoc.geo.TravelTimes;
import id.mcsoc.planning.PlanningSettings;
import id.mcsoc.planning.solver.Problem;
import id.mcsoc.planning.solver.Problem.Background;
import id.mcsoc.planning.solver.Problem.VisitFact;
import id.mcsoc.planning.solver.Problem.WindowFact;
import id.mcsoc.planning.solver.SlotSearch.Ask;
import id.mcsoc.planning.solver.SlotSearch.Ways;
import id.mcsoc.planning.trouble.Outages.Closure;
import java.util.List;
import org.springframework.stereotype.Component;

/** A request that is still being written, as the planner sees it. */
@Component
public class Guests {

    private static final String NAME = "guest";

    private final Areas areas;
    private final PlanningSettings settings;
    private final TravelTimes roads;

    Guests(Areas areas, PlanningSettings settings, TravelTimes roads) {
        this.areas = areas;
        this.settings = settings;
        this.roads = roads;
    }

    /** @param windows when to look; none of them counts as wished */
    public Ask of(SlotAsk ask, List<WindowFact> windows, Ways ways) {
        var need = ask.need();
        var visit = new VisitFact(
                NAME,
                ask.area().value(),
                null,
                NAME,
                need.families(),
                settings.presenceMinutes(need.families(), need.serviceMinutes()),
                need.kit().stream().sorted().toList(),
                windows,
                1,
                0,
                false,
                null,
                Problem.Pins.NONE,
                areas.find(ask.area())
                        .map(area -> area.signal() != SignalGrade.GOOD)
                        .orElse(false),
                new Background(null, need.cards(), 0, null));
        return new Ask(visit, ways);
    }

    public static List<WindowFact> windows(List<OfferedWindow> offered) {
        return offered.stream()
                .map(window -> new WindowFact(
                        window.date().atTime(window.from()), window.date().atTime(window.to()), null, false))
                .toList();
    }

    /** @param closures in the order of the problem's detours */
    public Ways ways(Coordinates venue, List<Coordinates> places, List<Closure> closures) {
        var detours = closures.stream()
                .map(closure -> ways(roads.without(closure.crossings()), venue, places, List.of()))
                .toList();
        return ways(roads, venue, places, detours);
    }

    private static Ways ways(TravelTimes roads, Coordinates venue, List<Coordinates> places, List<Ways> detours) {
        return new Ways(
                places.stream()
                        .mapToInt(place -> PlanningSettings.rounded(roads.seconds(place, venue)))
                        .toArray(),
                places.stream()
                        .mapToInt(place -> PlanningSettings.rounded(roads.seconds(venue, place)))
                        .toArray(),
                detours);
    }
}
