package id.mcsoc.notifications;

import id.mcsoc.access.Actor;
import id.mcsoc.readiness.VisitNotReady;
import java.util.List;
import java.util.Optional;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** What is late before a visit, told to whoever sees to it; the day before, to the branch head. */
@Component
class ReadinessNews {

    private final Inbox inbox;
    private final Recipients recipients;

    ReadinessNews(Inbox inbox, Recipients recipients) {
        this.inbox = inbox;
        this.recipients = recipients;
    }

    @ApplicationModuleListener
    void on(VisitNotReady event) {
        var kind = event.toHead()
                ? NoticeKind.READINESS_HEAD
                : NoticeKind.valueOf("READINESS_" + event.owner().name());
        var facts = new Facts(
                event.area().value(), event.number(), event.request().value(), event.missing(), "", event.at());
        var slot = new Slot(event.start(), null, null, event.team());
        var news = News.of(kind, event.visit(), event.stage() + ":" + event.start(), facts, slot);
        inbox.tell(news, whom(event), Optional.empty());
    }

    private List<Actor> whom(VisitNotReady event) {
        if (event.toHead()) {
            return recipients.heads(event.area());
        }
        return switch (event.owner()) {
            case KELURAHAN -> recipients.staff(event.area());
            case TEAM -> recipients.officers(event.area(), event.team());
            case BRANCH -> recipients.planners(event.area());
        };
    }
}
