package id.mcsoc.reporting.heard;

import id.mcsoc.booking.VisitAccepted;
import id.mcsoc.booking.VisitRequested;
import id.mcsoc.booking.VisitRequests;
import id.mcsoc.reporting.Ledger;
import id.mcsoc.reporting.Measure;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

@Component
class RequestEvents {

    private final Ledger ledger;
    private final Places places;
    private final VisitRequests requests;

    RequestEvents(Ledger ledger, Places places, VisitRequests requests) {
        this.ledger = ledger;
        this.places = places;
        this.requests = requests;
    }

    @ApplicationModuleListener
    void on(VisitRequested event) {
        var place = places.of(event.area());
        var request = event.request().toString();
        ledger.count(Measure.PERSONS_REQUESTED, request, place, event.at(), event.persons());
        ledger.count(Measure.FAMILIES_REQUESTED, request, place, event.at(), event.families());
    }

    @ApplicationModuleListener
    void on(VisitAccepted event) {
        ledger.agree(event.request().value(), event.at());
        requests.find(event.request())
                .ifPresent(request -> ledger.time(
                        Measure.AGREEMENT,
                        event.request().toString(),
                        places.of(event.area()),
                        request.submittedAt(),
                        event.at()));
    }
}
