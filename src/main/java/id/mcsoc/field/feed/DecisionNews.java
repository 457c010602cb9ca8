package id.mcsoc.field.feed;

import id.mcsoc.access.Users;
import id.mcsoc.members.ConflictDecided;
import id.mcsoc.sync.Cases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** A change that waited was decided: the tablet hears it, and what waited for the change goes on or falls with it. */
@Component
class DecisionNews {

    private final Cases cases;
    private final Users users;

    DecisionNews(Cases cases, Users users) {
        this.cases = cases;
        this.users = users;
    }

    @TransactionalEventListener
    void on(ConflictDecided event) {
        users.find(event.by())
                .ifPresent(by ->
                        cases.settled(event.operation(), Cases.Decision.valueOf(event.decision()), by, event.reason()));
    }
}
