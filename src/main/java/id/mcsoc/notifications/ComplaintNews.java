package id.mcsoc.notifications;

import id.mcsoc.complaints.ComplaintEscalated;
import id.mcsoc.complaints.ComplaintOpened;
import java.util.Optional;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

@Component
class ComplaintNews {

    private final Inbox inbox;
    private final Recipients recipients;

    ComplaintNews(Inbox inbox, Recipients recipients) {
        this.inbox = inbox;
        this.recipients = recipients;
    }

    /** Whoever can be asked to step in; the cause stands on the complaint's page. */
    @ApplicationModuleListener
    void on(ComplaintEscalated event) {
        var facts = new Facts(event.area().value(), event.ticket().value(), null, 0, "", event.at());
        var version = event.to() + ":" + event.at().getEpochSecond();
        var news = News.of(NoticeKind.COMPLAINT_ESCALATED, event.ticket(), version, facts, null);
        inbox.tell(news, recipients.planners(event.area()), Optional.empty());
    }

    @ApplicationModuleListener
    void on(ComplaintOpened event) {
        var facts = new Facts(event.area().value(), event.ticket().value(), null, 0, "", event.capturedAt());
        var slot = new Slot(event.due(), null, null, null);
        var news = News.of(NoticeKind.COMPLAINT_OPENED, event.ticket(), 0, facts, slot);
        inbox.tell(news, recipients.complaintOfficers(event.area()), Optional.empty());
    }
}
