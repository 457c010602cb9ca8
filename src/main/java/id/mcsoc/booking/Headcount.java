package id.mcsoc.booking;

import id.mcsoc.geo.AreaCode;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What follows when families or whole kelurahan drop out of a visit. */
@Component
class Headcount {

    private final SubmissionCheck check;
    private final Companions companions;
    private final GroupFacts facts;
    private final ApplicationEventPublisher events;

    Headcount(SubmissionCheck check, Companions companions, GroupFacts facts, ApplicationEventPublisher events) {
        this.check = check;
        this.companions = companions;
        this.facts = facts;
        this.events = events;
    }

    /** With a slot everybody is warned; without one a group that is too small parts at once. */
    void changed(VisitRequest host, boolean wasShort, Deed deed) {
        if (!check.fallsShort(host)) {
            announce(host, deed);
        } else if (host.slot().isEmpty()) {
            part(host, deed);
        } else {
            announce(host, deed);
            if (!wasShort) {
                companions.all(host).forEach(one -> tell(GroupNews.Kind.FELL_SHORT, one, deed.why()));
            }
        }
    }

    boolean fallsShort(VisitRequest host) {
        return check.fallsShort(host);
    }

    void guestLeft(VisitRequest host, AreaCode who, Deed deed) {
        var name = facts.name(who);
        companions.all(host).forEach(one -> tell(GroupNews.Kind.MEMBER_LEFT, one, name));
        changed(host, false, deed);
    }

    /** The place is gone: its guests are drafts again. */
    void hostGone(VisitRequest host, Deed deed) {
        reopen(companions.guests(host), deed);
    }

    private void part(VisitRequest host, Deed deed) {
        reopen(companions.all(host), deed);
        events.publishEvent(new VisitSlotFreed(host.id(), host.area(), deed.why(), deed.at()));
    }

    private void reopen(List<VisitRequest> group, Deed deed) {
        group.forEach(one -> {
            one.reopen(deed);
            tell(GroupNews.Kind.ENDED, one, deed.why());
        });
    }

    private void announce(VisitRequest host, Deed deed) {
        events.publishEvent(new RequestFamiliesChanged(host.id(), check.families(host), deed.at()));
    }

    private void tell(GroupNews.Kind kind, VisitRequest request, String detail) {
        events.publishEvent(facts.news(kind, request, detail));
    }
}
