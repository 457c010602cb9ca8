package id.mcsoc.reporting.heard;

import id.mcsoc.planning.VisitId;
import id.mcsoc.reporting.Ledger;
import id.mcsoc.reporting.Measure;
import id.mcsoc.reporting.Place;
import id.mcsoc.sync.OperationsReceived;
import id.mcsoc.sync.Outcome;
import java.util.EnumSet;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

@Component
class SyncEvents {

    private static final EnumSet<Outcome.Kind> RIGHT = EnumSet.of(Outcome.Kind.APPLIED, Outcome.Kind.MERGED);

    private final Ledger ledger;
    private final Places places;

    SyncEvents(Ledger ledger, Places places) {
        this.ledger = ledger;
        this.places = places;
    }

    @ApplicationModuleListener
    void on(OperationsReceived event) {
        places.of(new VisitId(event.visit())).ifPresent(place -> count(event, place));
    }

    private void count(OperationsReceived event, Place place) {
        var source = event.first().toString();
        ledger.time(Measure.SYNC_DELAY, source, place, event.oldest(), event.receivedAt());
        ledger.count(Measure.OPERATIONS_RIGHT, source, place, event.receivedAt(), operations(event, true));
        ledger.count(Measure.OPERATIONS_WRONG, source, place, event.receivedAt(), operations(event, false));
        ledger.count(
                Measure.CONFLICTS,
                source,
                place,
                event.receivedAt(),
                event.results().getOrDefault(Outcome.Kind.CONFLICT_QUEUED, 0));
    }

    private static long operations(OperationsReceived event, boolean right) {
        return event.results().entrySet().stream()
                .filter(result -> RIGHT.contains(result.getKey()) == right)
                .mapToLong(result -> result.getValue())
                .sum();
    }
}
