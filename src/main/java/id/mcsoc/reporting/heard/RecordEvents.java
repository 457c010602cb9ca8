package id.mcsoc.reporting.heard;

import id.mcsoc.cards.CardPrinted;
import id.mcsoc.complaints.ComplaintOpened;
import id.mcsoc.members.FamilyRegistered;
import id.mcsoc.members.MemberDataChanged;
import id.mcsoc.reporting.Ledger;
import id.mcsoc.reporting.Measure;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

@Component
class RecordEvents {

    private final Ledger ledger;
    private final Places places;

    RecordEvents(Ledger ledger, Places places) {
        this.ledger = ledger;
        this.places = places;
    }

    @ApplicationModuleListener
    void on(CardPrinted event) {
        places.of(event.member())
                .ifPresent(place -> ledger.count(
                        Measure.CARDS,
                        event.operation() + "/" + event.member() + "/" + event.copy(),
                        place,
                        event.capturedAt(),
                        1));
    }

    @ApplicationModuleListener
    void on(ComplaintOpened event) {
        var place = places.of(event.area());
        ledger.count(Measure.COMPLAINTS, event.ticket().value(), place, event.capturedAt(), 1);
    }

    @ApplicationModuleListener
    void on(FamilyRegistered event) {
        var persons = event.members().size();
        var source = event.operation().toString();
        ledger.count(Measure.REGISTRATIONS, source, places.of(event.area()), event.capturedAt(), persons);
    }

    @ApplicationModuleListener
    void on(MemberDataChanged event) {
        var source = event.operation() + "/" + event.member() + "/" + event.group();
        ledger.count(Measure.CHANGES, source, places.of(event.area()), event.capturedAt(), 1);
    }
}
