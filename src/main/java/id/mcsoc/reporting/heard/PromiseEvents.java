package id.mcsoc.reporting.heard;

import id.mcsoc.promises.PromiseFinished;
import id.mcsoc.promises.PromiseLate;
import id.mcsoc.reporting.Ledger;
import id.mcsoc.reporting.Measure;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** A promise counts when its day is over or when it is kept, whichever comes first. */
@Component
class PromiseEvents {

    private final Ledger ledger;
    private final Places places;

    PromiseEvents(Ledger ledger, Places places) {
        this.ledger = ledger;
        this.places = places;
    }

    @ApplicationModuleListener
    void on(PromiseLate event) {
        var source = event.operation().toString();
        ledger.count(Measure.PROMISE_KEPT, source, places.of(event.area()), event.due(), 0);
    }

    @ApplicationModuleListener
    void on(PromiseFinished event) {
        var source = event.operation().toString();
        var place = places.of(event.area());
        var at = event.kept() ? event.doneAt() : event.due();
        ledger.recount(Measure.PROMISE_KEPT, source, place, at, event.kept() ? 1 : 0);
        ledger.recount(
                Measure.PROMISE_DELAY,
                source,
                place,
                at,
                event.doneAt().getEpochSecond() - event.due().getEpochSecond());
    }
}
