package id.mcsoc.planning.offers;

import id.mcsoc.booking.SlotAnswer.Grade;
import id.mcsoc.booking.SlotAnswer.Reason;
import id.mcsoc.booking.SlotAnswer.SlotOffer;
import id.mcsoc.geo.Areas;
import id.mcsoc.planning.offers.FreeTimes.View;
import id.mcsoc.planning.offers.Trips.Trip;
import id.mcsoc.planning.solver.SlotSearch.FreeSlot;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Why a time is a good one, as a kelurahan understands it: no points, no minutes of machines. */
@Component
class OfferWords {

    private static final int NEAR_KM = 8;
    private static final int LONG_AGO_WEEKS = 8;
    private static final int MOST = 3;
    /** Not much dearer than the cheapest one. */
    private static final double STILL_GOOD = 1.25;

    private final Trips trips;
    private final Areas areas;
    private final Clock clock;

    OfferWords(Trips trips, Areas areas, Clock clock) {
        this.trips = trips;
        this.areas = areas;
        this.clock = clock;
    }

    /** @param wanted on days that the kelurahan offers, or it has not said */
    List<SlotOffer> offers(View view, List<FreeSlot> slots, boolean wanted) {
        long cheapest = slots.stream().mapToLong(FreeSlot::points).min().orElse(0);
        var first = slots.stream()
                .map(FreeSlot::date)
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
        return slots.stream()
                .map(slot -> {
                    var trip = trips.of(view, slot);
                    var reasons = reasons(slot, trip);
                    if (slot.date().equals(first)) {
                        turn(view, reasons);
                    }
                    if (wanted && !view.ask().windows().isEmpty()) {
                        reasons.add(new Reason("OFFERED", List.of()));
                    }
                    return new SlotOffer(
                            slot.date(),
                            slot.start(),
                            slot.end(),
                            grade(slot, trip, cheapest),
                            reasons.stream().limit(MOST).toList());
                })
                .toList();
    }

    private static Grade grade(FreeSlot slot, Trip trip, long cheapest) {
        if (trip.savedKm() * 2 >= trip.aloneKm()) {
            return Grade.GREAT;
        }
        return slot.points() <= cheapest * STILL_GOOD ? Grade.GOOD : Grade.POSSIBLE;
    }

    private List<Reason> reasons(FreeSlot slot, Trip trip) {
        var reasons = new ArrayList<Reason>();
        if (Math.round(trip.savedKm()) >= 1) {
            reasons.add(new Reason("SAVES", List.of(Math.round(trip.savedKm()))));
        }
        trip.nearest()
                .filter(stop -> stop.km() <= NEAR_KM)
                .flatMap(stop -> areas.find(stop.area()))
                .ifPresent(area -> reasons.add(new Reason(near(slot), List.of(area.name()))));
        if (slot.before().isEmpty() && slot.after().isEmpty()) {
            reasons.add(new Reason("EMPTY_DAY", List.of()));
        }
        return reasons;
    }

    private static String near(FreeSlot slot) {
        return slot.start().isBefore(LocalTime.NOON) ? "NEAR_MORNING" : "NEAR_AFTERNOON";
    }

    /** Who has waited long is told that it is their turn. */
    private void turn(View view, List<Reason> reasons) {
        var last = view.ask().lastServed();
        if (last.isEmpty()) {
            reasons.add(new Reason("TURN_FIRST", List.of()));
            return;
        }
        long weeks = Duration.between(last.get(), clock.instant()).toDays() / 7;
        if (weeks >= LONG_AGO_WEEKS) {
            reasons.add(new Reason("TURN", List.of(weeks)));
        }
    }
}
