package id.mcsoc.field.feed;

import id.mcsoc.field.FamilyQueued;
import id.mcsoc.field.VisitPackage.PackedTicket;
import id.mcsoc.field.packing.PackedQueue;
import id.mcsoc.sync.Change;
import id.mcsoc.sync.ChangeFeed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What one desk did with the queue, the visit's other desks hear: number, desk, state, when; nobody's name. */
@Component
class QueueNews {

    private final ChangeFeed feed;
    private final PackedQueue queue;

    QueueNews(ChangeFeed feed, PackedQueue queue) {
        this.feed = feed;
        this.queue = queue;
    }

    @EventListener
    void on(FamilyQueued event) {
        var subject = "QUEUE/" + event.visit() + "/" + event.desk() + "/"
                + event.family().value();
        feed.atCommit(subject, () -> changes(event));
    }

    private List<Change> changes(FamilyQueued event) {
        return queue.of(event.visit(), event.family(), event.desk()).stream()
                .map(ticket -> change(event.visit().value(), ticket))
                .toList();
    }

    private static Change change(UUID visit, PackedTicket ticket) {
        var entity = "QUEUE/" + ticket.desk() + "-" + ticket.number();
        return new Change(visit, entity, ticket.rev(), Change.Kind.UPSERT, payload(ticket));
    }

    private static Map<String, Object> payload(PackedTicket ticket) {
        var told = new LinkedHashMap<String, Object>();
        told.put("family", ticket.family());
        told.put("first", ticket.first());
        told.put("number", ticket.number());
        told.put("desk", ticket.desk());
        told.put("lane", ticket.lane());
        told.put("state", ticket.state());
        told.put("rev", ticket.rev());
        told.put("at", ticket.at());
        return told;
    }
}
