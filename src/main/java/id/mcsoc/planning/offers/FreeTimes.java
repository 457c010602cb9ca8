package id.mcsoc.planning.offers;

import id.mcsoc.booking.OfferedWindow;
import id.mcsoc.booking.SlotAsk;
import id.mcsoc.planning.hold.SlotHolds;
import id.mcsoc.planning.offers.Snapshot.Free;
import id.mcsoc.planning.proposal.Guests;
import id.mcsoc.planning.solver.Problem.WindowFact;
import id.mcsoc.planning.solver.SlotSearch.Ask;
import id.mcsoc.planning.solver.SlotSearch.FreeSlot;
import id.mcsoc.planning.solver.SlotSearch.Ways;
import id.mcsoc.planning.trouble.Outages;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A branch's free times for one request; what the request itself holds is not in its way. */
@Component
class FreeTimes {

    private final Snapshots snapshots;
    private final SlotHolds holds;
    private final Guests guests;

    FreeTimes(Snapshots snapshots, SlotHolds holds, Guests guests) {
        this.snapshots = snapshots;
        this.holds = holds;
        this.guests = guests;
    }

    View of(SlotAsk ask) {
        var snapshot = snapshots.of(ask.branch());
        var others = holds.live(ask.branch(), snapshot.tomorrow()).stream()
                .filter(hold -> !hold.request().equals(ask.request()))
                .toList();
        var free = snapshot.with(others);
        return new View(ask, free, snapshot.ways(ask.venue(), free.overlay()), guests, snapshot.outages());
    }

    /** One request's look at one snapshot. */
    record View(SlotAsk ask, Free free, Ways ways, Guests guests, Outages outages) {

        Ask in(List<OfferedWindow> windows) {
            return guests.of(ask, Guests.windows(windows), ways);
        }

        /** Exactly then, whichever team is best; empty when nobody can, or the kelurahan does not receive then. */
        Optional<FreeSlot> at(LocalDate date, LocalTime start) {
            var moment = date.atTime(start);
            var then = guests.of(ask, List.of(new WindowFact(moment, moment, "start", false)), ways);
            return free.search().free(then, 1).stream()
                    .filter(slot -> slot.start().equals(start) && isReceived(slot))
                    .findFirst();
        }

        private boolean isReceived(FreeSlot slot) {
            return Stream.concat(ask.windows().stream(), ask.otherwise().stream())
                    .anyMatch(window -> window.date().equals(slot.date())
                            && !window.from().isAfter(slot.start())
                            && !window.to().isBefore(slot.end()));
        }
    }
}
