package id.mcsoc.reporting.heard;

import id.mcsoc.cards.CardPrinted;
import id.mcsoc.cards.PrintCard;
import id.mcsoc.complaints.ComplaintAnswered;
import id.mcsoc.complaints.ComplaintClosed;
import id.mcsoc.complaints.ComplaintOpened;
import id.mcsoc.members.ChangeVerified;
import id.mcsoc.members.FamilyRegistered;
import id.mcsoc.members.MemberDataChanged;
import id.mcsoc.reporting.Ledger;
import id.mcsoc.reporting.Measure;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

@Component
class RecordEvents {

    /** The category of complaints about people. */
    private static final String ATTITUDE = "OFFICER_ATTITUDE";

    private final Ledger ledger;
    private final Places places;

    RecordEvents(Ledger ledger, Places places) {
        this.ledger = ledger;
        this.places = places;
    }

    @ApplicationModuleListener
    void on(CardPrinted event) {
        var source = event.operation() + "/" + event.member() + "/" + event.copy();
        places.of(event.member()).ifPresent(place -> {
            ledger.count(Measure.CARDS, source, place, event.capturedAt(), 1);
            if (PrintCard.ReprintReason.PRINT_ERROR.name().equals(event.reprintReason())) {
                ledger.count(Measure.REPRINTS_ERROR, source, place, event.capturedAt(), 1);
            }
        });
    }

    @ApplicationModuleListener
    void on(ComplaintOpened event) {
        var place = places.of(event.area());
        ledger.count(Measure.COMPLAINTS, event.ticket().value(), place, event.capturedAt(), 1);
        if (ATTITUDE.equals(event.category())) {
            ledger.count(Measure.COMPLAINTS_ATTITUDE, event.ticket().value(), place, event.capturedAt(), 1);
        }
    }

    @ApplicationModuleListener
    void on(ComplaintAnswered event) {
        var place = places.of(event.area());
        ledger.count(Measure.FIRST_REPLY_IN_TIME, event.ticket().value(), place, event.at(), event.inTime() ? 1 : 0);
    }

    @ApplicationModuleListener
    void on(ComplaintClosed event) {
        var place = places.of(event.area());
        ledger.recount(Measure.COMPLAINT_IN_TIME, event.ticket().value(), place, event.at(), event.inTime() ? 1 : 0);
    }

    @ApplicationModuleListener
    void on(FamilyRegistered event) {
        var persons = event.members().size();
        var source = event.operation().toString();
        ledger.count(Measure.REGISTRATIONS, source, places.of(event.area()), event.capturedAt(), persons);
    }

    @ApplicationModuleListener
    void on(ChangeVerified event) {
        var source = event.operation() + "/" + event.member() + "/" + event.matter();
        ledger.count(Measure.CENTRE_RIGHT, source, places.of(event.area()), event.capturedAt(), event.right() ? 1 : 0);
    }

    @ApplicationModuleListener
    void on(MemberDataChanged event) {
        var source = event.operation() + "/" + event.member() + "/" + event.group();
        ledger.count(Measure.CHANGES, source, places.of(event.area()), event.capturedAt(), 1);
    }
}
