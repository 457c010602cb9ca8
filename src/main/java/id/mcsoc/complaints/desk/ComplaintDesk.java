package id.mcsoc.complaints.desk;

import id.mcsoc.access.AccessLog;
import id.mcsoc.access.Actor;
import id.mcsoc.complaints.TicketNumber;
import id.mcsoc.complaints.clocks.ComplaintClocks;
import id.mcsoc.complaints.log.CaseBook;
import id.mcsoc.complaints.log.ComplaintTable;
import id.mcsoc.shared.NotFound;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The branch's complaints as its officers see them. */
@Service
@Transactional
class ComplaintDesk {

    private static final Comparator<ComplaintView> MOST_PRESSING = Comparator.comparing(
                    (ComplaintView view) -> !view.open())
            .thenComparing(view -> !view.clocks().overdue())
            .thenComparing(view -> view.clocks().nextDue())
            .thenComparing(view -> view.ticket().value());

    private final CaseBook book;
    private final ComplaintTable table;
    private final ComplaintClocks clocks;
    private final AccessLog access;

    ComplaintDesk(CaseBook book, ComplaintTable table, ComplaintClocks clocks, AccessLog access) {
        this.book = book;
        this.table = table;
        this.clocks = clocks;
        this.access = access;
    }

    /** Overdue first, then by what is due next; closed ones last. */
    List<ComplaintView> list(Actor actor, ComplaintFilter filter) {
        var read = clocks.of(actor.branch());
        return book.of(actor.branch()).stream()
                .map(found -> ComplaintView.of(found, read.apply(found), actor))
                .filter(filter::lets)
                .sorted(MOST_PRESSING)
                .toList();
    }

    /** @throws NotFound in another branch as well */
    ComplaintView look(TicketNumber ticket, Actor actor) {
        var found = book.find(ticket, actor.branch()).orElseThrow(() -> new NotFound(ticket));
        var view = ComplaintView.of(found, clocks.of(found), actor);
        var secret = found.opened().complainant().secret() && !view.identityHidden();
        access.saw(actor, secret ? "complaint-identity" : "complaint", "complaint:" + ticket);
        return view;
    }

    /** The operation its photos hang on; none for whom the complainant is a secret, because a photo tells who it was. */
    Optional<UUID> shown(TicketNumber ticket, Actor actor) {
        return look(ticket, actor).identityHidden() ? Optional.empty() : table.operation(ticket);
    }

    /** Other open ones of the branch that are nobody's part, for the list to merge with; the newest first. */
    List<ComplaintView> others(ComplaintView view, Actor actor) {
        return list(actor, new ComplaintFilter("", "", "")).stream()
                .filter(other -> !other.ticket().equals(view.ticket()))
                .sorted(Comparator.comparing(
                                (ComplaintView other) -> !other.category().equals(view.category()))
                        .thenComparing(ComplaintView::capturedAt, Comparator.reverseOrder()))
                .limit(50)
                .toList();
    }
}
