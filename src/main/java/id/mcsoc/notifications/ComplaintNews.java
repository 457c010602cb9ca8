package id.mcsoc.notifications;

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

    @ApplicationModuleListener
    void on(ComplaintOpened event) {
        var facts = new Facts(event.area().value(), event.ticket().value(), null, 0, "", event.capturedAt());
        var slot = new Slot(event.due(), null, null, null);
        var news = News.of(NoticeKind.COMPLAINT_OPENED, event.ticket(), 0, facts, slot);
        inbox.tell(news, recipients.complaintOfficers(event.area()), Optional.empty());
    }
}
