package id.mcsoc.planning.scenario;

import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.Coordinates;
import id.mcsoc.planning.proposal.StopView.Slot;
import id.mcsoc.planning.trouble.Outages;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who is served when and by whom in one plan, what is promised besides included.
 *
 * @param until the last day planned: who is left out waits at least until then
 * @param outages what the teams have to do without
 */
record Layout(String key, String name, List<Place> places, Instant until, Outages outages) {

    /** A request in the plan; without a slot it is left out. */
    record Place(
            String number,
            AreaCode area,
            Coordinates at,
            int families,
            @Nullable Instant since,
            @Nullable Slot slot,
            @Nullable Slot promised) {

        boolean breaksPromise() {
            return promised != null && !promised.equals(slot);
        }
    }

    record Title(String key, String name) {}

    Layout without(Outages more) {
        return new Layout(key, name, places, until, outages.and(more));
    }

    Map<String, Place> byNumber() {
        return places.stream().collect(Collectors.toMap(Place::number, Function.identity(), (one, other) -> one));
    }

    Optional<Place> of(String number) {
        return Optional.ofNullable(byNumber().get(number));
    }
}
