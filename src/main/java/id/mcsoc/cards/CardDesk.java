package id.mcsoc.cards;

import id.mcsoc.access.AccessLog;
import id.mcsoc.access.Actor;
import id.mcsoc.members.ClosedMembers;
import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The branch's prints and blanks as its office sees them. */
@Service
@Transactional
class CardDesk {

    private static final int MOST_AT_ONCE = 10_000;

    private final PrintLog prints;
    private final CardStock stock;
    private final LeaseBook leases;
    private final AccessLog access;
    private final ClosedMembers closed;

    CardDesk(PrintLog prints, CardStock stock, LeaseBook leases, AccessLog access, ClosedMembers closed) {
        this.prints = prints;
        this.stock = stock;
        this.leases = leases;
        this.access = access;
        this.closed = closed;
    }

    List<PrintLog.Line> prints(Actor actor, PrintLog.Filter filter) {
        access.saw(actor, "card-prints", "cards");
        return closed.without(prints.find(actor.branch(), filter), PrintLog.Line::member);
    }

    List<CardStock.Count> stock(Actor actor) {
        return stock.of(actor.branch());
    }

    List<LeaseBook.Block> numbers(Actor actor) {
        return leases.of(actor.branch());
    }

    /** @throws NotFound for a team of another branch as well */
    void add(String team, int cards, Actor actor, UUID operation) {
        if (stock(actor).stream().noneMatch(count -> count.team().equals(team))) {
            throw new NotFound(team);
        }
        if (cards < 1 || cards > MOST_AT_ONCE) {
            throw new Refused(CardRefusal.STOCK_AMOUNT_INVALID);
        }
        stock.add(team, cards, operation, actor.name());
    }
}
