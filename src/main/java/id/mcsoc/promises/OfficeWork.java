package id.mcsoc.promises;

import id.mcsoc.cards.CardPrinted;
import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.Branches;
import id.mcsoc.members.FamilyRegistered;
import id.mcsoc.members.FamilyView;
import id.mcsoc.members.MemberView;
import id.mcsoc.members.Members;
import id.mcsoc.members.Origin.Channel;
import id.mcsoc.promises.Promise.State;
import id.mcsoc.promises.Promise.Where;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What the office does at its own counter is finished at once, and a slip of it is taken home all the same: it stands in
 * the transaction that did the work.
 */
@Component
class OfficeWork {

    private final Promises promises;
    private final Branches branches;
    private final Members members;

    OfficeWork(Promises promises, Branches branches, Members members) {
        this.promises = promises;
        this.branches = branches;
        this.members = members;
    }

    @EventListener
    void on(FamilyRegistered event) {
        if (event.channel() == Channel.OFFICE) {
            done(PromisedService.REGISTRATION, event.operation(), event.area(), event.capturedAt());
        }
    }

    @EventListener
    void on(CardPrinted event) {
        if (event.channel() == Channel.OFFICE) {
            members.member(event.member())
                    .map(MemberView::familyCard)
                    .flatMap(members::family)
                    .map(FamilyView::address)
                    .ifPresent(home -> done(PromisedService.CARD, event.operation(), home.area(), event.capturedAt()));
        }
    }

    private void done(PromisedService service, UUID operation, AreaCode area, Instant at) {
        var branch = branches.serving(area).code();
        var number = SlipNumber.of(operation).value();
        var due = promises.due(service, branch, at);
        if (promises.make(Promise.given(operation, number, service, new Where(branch, area), due), at)) {
            promises.end(operation, State.DONE, at, false);
        }
    }
}
