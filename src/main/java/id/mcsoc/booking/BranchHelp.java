package id.mcsoc.booking;

import id.mcsoc.access.Actor;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the branch does for a request that found no time. */
@Service
@Transactional
public class BranchHelp {

    private final RequestBook book;
    private final Companions companions;
    private final ApplicationEventPublisher events;

    BranchHelp(RequestBook book, Companions companions, ApplicationEventPublisher events) {
        this.book = book;
        this.companions = companions;
        this.events = events;
    }

    /** Leave to be fewer than the minimum, for a reason; nobody has to ask for it. */
    public void waive(RequestId id, String why, Actor by) {
        book.lock(id, by).waive(book.deed(by, why));
    }

    /**
     * The kelurahan hears what keeps its request from a time and what it can do; the request waits on.
     *
     * @return false when it was told the same before
     */
    public boolean suggest(RequestId id, List<UnplannedReason> reasons, Actor by) {
        var request = book.lock(id, by);
        if (request.reasons().equals(reasons)) {
            return false;
        }
        companions.all(request).forEach(one -> one.suggest(reasons));
        events.publishEvent(new HelpAsked(id, request.number(), request.area(), book.now()));
        return true;
    }
}
