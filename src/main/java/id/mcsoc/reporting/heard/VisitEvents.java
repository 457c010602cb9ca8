package id.mcsoc.reporting.heard;

import id.mcsoc.field.FamilyServed;
import id.mcsoc.field.VisitClosed;
import id.mcsoc.field.VisitStarted;
import id.mcsoc.planning.TeamDay;
import id.mcsoc.reporting.Ledger;
import id.mcsoc.reporting.Measure;
import id.mcsoc.reporting.Place;
import java.time.Duration;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

@Component
class VisitEvents {

    private final Ledger ledger;
    private final Places places;

    VisitEvents(Ledger ledger, Places places) {
        this.ledger = ledger;
        this.places = places;
    }

    @ApplicationModuleListener
    void on(VisitStarted event) {
        places.visit(event.visit()).ifPresent(visit -> {
            var place = new Place(visit.branch(), visit.area(), visit.team());
            var source = visit.id().toString();
            ledger.time(Measure.START_DELAY, source, place, event.promised(), event.at());
            ledger.agreedAt(visit.request().value())
                    .ifPresent(agreed -> ledger.time(Measure.LEAD, source, place, agreed, event.at()));
        });
    }

    @ApplicationModuleListener
    void on(FamilyServed event) {
        places.of(event.visit()).ifPresent(place -> {
            var source = String.join(
                    "/",
                    event.visit().toString(),
                    event.arrivedAt().toString(),
                    event.calledAt().toString(),
                    event.endedAt().toString());
            ledger.time(Measure.WAITING, source, place, event.arrivedAt(), event.calledAt());
            ledger.time(Measure.SERVICE, source, place, event.calledAt(), event.endedAt());
        });
    }

    @ApplicationModuleListener
    void on(VisitClosed event) {
        var place = new Place(event.branch(), event.area(), event.team());
        var source = event.visit().toString();
        ledger.count(Measure.FAMILIES_SERVED, source, place, event.at(), event.familiesServed());
        ledger.count(Measure.PERSONS_SERVED, source, place, event.at(), event.personsServed());
        ledger.count(Measure.LEFT_OVER, source, place, event.at(), event.leftOver());
        places.dayOf(event.visit()).ifPresent(day -> resources(event, place, day));
    }

    /** The road is the whole day's, so the newest closing of a day says it. */
    private void resources(VisitClosed event, Place place, TeamDay day) {
        var presence = Duration.between(event.startedAt(), event.at()).toSeconds();
        ledger.count(Measure.OFFICER_SECONDS, event.visit().toString(), place, event.at(), presence * day.officers());
        var source =
                String.join("/", event.branch().value(), day.team(), day.day().toString());
        ledger.recount(Measure.METRES, source, place, event.at(), day.metres());
    }
}
