package id.mcsoc.notifications;

import id.mcsoc.geo.Areas;
import id.mcsoc.rights.RightsClockTold;
import java.util.Optional;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** The clock of a request about somebody's data, told to the one who answers it. */
@Component
class RightsNews {

    private final Inbox inbox;
    private final Recipients recipients;
    private final Areas areas;

    RightsNews(Inbox inbox, Recipients recipients, Areas areas) {
        this.inbox = inbox;
        this.recipients = recipients;
        this.areas = areas;
    }

    /** Whose it is and where they live stays at the desk: any area of the branch gives the clock. */
    @ApplicationModuleListener
    void on(RightsClockTold event) {
        var area = areas.of(event.branch()).get(0).code().value();
        var facts = new Facts(area, event.right(), event.request(), 0, "", event.at());
        var kind = event.over() ? NoticeKind.RIGHTS_OVER : NoticeKind.RIGHTS_NEAR;
        var news = News.of(kind, event.request(), 0, facts, new Slot(event.due(), null, null, null));
        inbox.tell(news, recipients.heads(event.branch()), Optional.empty());
    }
}
