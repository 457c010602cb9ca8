package id.mcsoc.reporting.heard;

import id.mcsoc.booking.OpenRequest;
import id.mcsoc.booking.VisitRequests;
import id.mcsoc.planning.ScheduledVisit;
import id.mcsoc.planning.VisitCancelled;
import id.mcsoc.planning.VisitId;
import id.mcsoc.planning.VisitMoved;
import id.mcsoc.planning.VisitScheduled;
import id.mcsoc.planning.VisitState;
import id.mcsoc.reporting.Ledger;
import id.mcsoc.reporting.Measure;
import id.mcsoc.reporting.Place;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Counts the visit as it stands now, not as the event told it: events may come late and in any order. */
@Component
class PlanEvents {

    private final Ledger ledger;
    private final Places places;
    private final VisitRequests requests;

    PlanEvents(Ledger ledger, Places places, VisitRequests requests) {
        this.ledger = ledger;
        this.places = places;
        this.requests = requests;
    }

    @ApplicationModuleListener
    void on(VisitScheduled event) {
        recount(event.visit());
    }

    @ApplicationModuleListener
    void on(VisitMoved event) {
        recount(event.visit());
    }

    @ApplicationModuleListener
    void on(VisitCancelled event) {
        recount(event.visit());
    }

    private void recount(VisitId id) {
        places.visit(id)
                .ifPresent(visit -> ledger.recount(
                        Measure.PERSONS_PLANNED,
                        id.toString(),
                        new Place(visit.branch(), visit.area(), visit.team()),
                        visit.start(),
                        persons(visit)));
    }

    private long persons(ScheduledVisit visit) {
        return visit.state() == VisitState.CANCELLED
                ? 0
                : requests.find(visit.request()).map(OpenRequest::persons).orElse(visit.families());
    }
}
