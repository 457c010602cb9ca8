package id.mcsoc.notifications;

import id.mcsoc.booking.RequestId;
import id.mcsoc.booking.VisitRequests;
import id.mcsoc.geo.Areas;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who is told what: the branch, the kelurahan, and at a shared visit its guests, each about its own request. */
@Component
class Telling {

    private static final Map<NoticeKind, NoticeKind> FOR_GUESTS = Map.of(
            NoticeKind.VISIT_SCHEDULED, NoticeKind.GUEST_SCHEDULED,
            NoticeKind.VISIT_ACCEPTED, NoticeKind.GUEST_ACCEPTED,
            NoticeKind.VISIT_MOVED, NoticeKind.GUEST_MOVED,
            NoticeKind.VISIT_CANCELLED, NoticeKind.GUEST_CANCELLED);

    private final Inbox inbox;
    private final Recipients recipients;
    private final VisitRequests requests;
    private final Areas areas;

    Telling(Inbox inbox, Recipients recipients, VisitRequests requests, Areas areas) {
        this.inbox = inbox;
        this.recipients = recipients;
        this.requests = requests;
        this.areas = areas;
    }

    void branch(News news, Optional<String> file) {
        inbox.tell(news, recipients.planners(news.facts().areaCode()), file);
    }

    void kelurahan(News news) {
        inbox.tell(news, recipients.staff(news.facts().areaCode()), Optional.empty());
    }

    void visit(News news, Optional<String> file) {
        inbox.tell(news, recipients.staffAndPlanners(news.facts().areaCode()), file);
        guests(news, file);
    }

    void guests(News news, Optional<String> file) {
        var kind = FOR_GUESTS.get(news.kind());
        var host = news.facts().request();
        if (kind == null || host == null) {
            return;
        }
        var place = areas.get(news.facts().areaCode()).name();
        for (var guest : requests.guests(new RequestId(host))) {
            var facts = new Facts(
                    guest.area().value(),
                    guest.number(),
                    guest.request().value(),
                    0,
                    place,
                    news.facts().happenedAt());
            inbox.tell(
                    new News(kind, kind + ":" + news.key(), facts, news.slot()), recipients.staff(guest.area()), file);
        }
    }
}
