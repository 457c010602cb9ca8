package id.mcsoc.rights;

import id.mcsoc.members.ChangeResult;
import id.mcsoc.members.MemberDataChanged;
import id.mcsoc.members.MemberId;
import id.mcsoc.members.MemberView;
import id.mcsoc.members.Members;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Marks corrections that were asked for when the data is changed. Whether it was what they asked for, a person says. */
@Component
class CorrectionsMade {

    private final RightsBook book;
    private final Members members;
    private final Clock clock;

    CorrectionsMade(RightsBook book, Members members, Clock clock) {
        this.book = book;
        this.members = members;
        this.clock = clock;
    }

    @EventListener
    void on(MemberDataChanged event) {
        if (event.result() != ChangeResult.Kind.APPLIED && event.result() != ChangeResult.Kind.PENDING) {
            return;
        }
        book.openCorrections().stream()
                .filter(request -> concerns(request, event))
                .forEach(request -> book.changed(request.id(), clock.instant()));
    }

    /** Address and telephone are the family's: it does not matter on whose page they were changed. */
    private boolean concerns(RightsRequest request, MemberDataChanged event) {
        var asked = new MemberId(request.member());
        return asked.equals(event.member())
                || !event.group().isPersonal()
                        && members.member(asked)
                                .map(MemberView::familyCard)
                                .equals(members.member(event.member()).map(MemberView::familyCard));
    }
}
