package id.mcsoc.planning.offers;

import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.Coordinates;
import id.mcsoc.geo.TravelTimes;
import id.mcsoc.planning.offers.FreeTimes.View;
import id.mcsoc.planning.solver.Problem.TeamFact;
import id.mcsoc.planning.solver.SlotSearch.FreeSlot;
import id.mcsoc.planning.solver.SlotSearch.Stop;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the road to a visit is like when a team is near anyway. */
@Component
class Trips {

    private final TravelTimes open;

    Trips(TravelTimes open) {
        this.open = open;
    }

    /**
     * @param aloneKm there and back for this visit alone
     * @param savedKm of these, because the team is on its way
     * @param nearest the stop before or after, whichever is nearer
     */
    record Trip(double aloneKm, double savedKm, Optional<Near> nearest) {}

    record Near(AreaCode area, double km) {}

    Trip of(View view, FreeSlot slot) {
        return of(view, slot, view.outages().on(slot.date(), open));
    }

    private static Trip of(View view, FreeSlot slot, TravelTimes roads) {
        var here = view.ask().venue();
        var base = base(view, slot.team());
        var from = slot.before().map(stop -> place(view, stop)).orElse(base);
        var to = slot.after().map(stop -> place(view, stop)).orElse(base);
        boolean only = slot.before().isEmpty() && slot.after().isEmpty();
        double alone = roads.roadKm(base, here) + roads.roadKm(here, base);
        double extra = roads.roadKm(from, here) + roads.roadKm(here, to) - (only ? 0 : roads.roadKm(from, to));
        var nearest = Stream.of(slot.before(), slot.after())
                .flatMap(Optional::stream)
                .flatMap(stop -> near(view, stop, roads).stream())
                .min(Comparator.comparingDouble(Near::km));
        return new Trip(alone, Math.max(0, alone - Math.max(0, extra)), nearest);
    }

    private static Optional<Near> near(View view, Stop stop, TravelTimes roads) {
        var area = view.free().overlay().areas().get(stop.id());
        return Optional.ofNullable(area)
                .map(known -> new Near(
                        known, roads.roadKm(place(view, stop), view.ask().venue())));
    }

    private static Coordinates place(View view, Stop stop) {
        return view.free().overlay().places().get(stop.place());
    }

    private static Coordinates base(View view, String team) {
        var overlay = view.free().overlay();
        var name = overlay.problem().teams().stream()
                .filter(any -> any.id().equals(team))
                .map(TeamFact::basePlace)
                .findFirst()
                .orElseThrow();
        var names = Objects.requireNonNull(overlay.problem().travel().places());
        return overlay.places().get(names.indexOf(name));
    }
}
