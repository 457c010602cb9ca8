package id.mcsoc.notifications;

import id.mcsoc.promises.PromiseFinished;
import id.mcsoc.promises.PromiseLate;
import id.mcsoc.promises.PromisedService;
import java.util.Optional;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

@Component
class PromiseNews {

    private final Inbox inbox;
    private final Recipients recipients;

    PromiseNews(Inbox inbox, Recipients recipients) {
        this.inbox = inbox;
        this.recipients = recipients;
    }

    /** A late complaint goes up its own ladder and is told from there. */
    @ApplicationModuleListener
    void on(PromiseLate event) {
        if (event.service() != PromisedService.COMPLAINT) {
            var facts = new Facts(event.area().value(), event.number(), null, 0, "", event.due());
            var slot = new Slot(event.due(), null, null, null);
            var news = News.of(NoticeKind.PROMISE_LATE, event.operation(), 0, facts, slot);
            inbox.tell(news, recipients.planners(event.area()), Optional.empty());
        }
    }

    /** The kelurahan tells the family; who took it home finished needs no word. */
    @ApplicationModuleListener
    void on(PromiseFinished event) {
        if (event.waited()) {
            var facts = new Facts(event.area().value(), event.number(), null, 0, "", event.doneAt());
            var news = News.of(NoticeKind.PROMISE_FINISHED, event.operation(), event.doneAt(), facts, null);
            inbox.tell(news, recipients.staff(event.area()), Optional.empty());
        }
    }
}
