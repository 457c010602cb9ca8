package id.mcsoc.cards;

import id.mcsoc.geo.AreaCode;
import id.mcsoc.members.MemberId;
import id.mcsoc.members.Origin;
import id.mcsoc.shared.Refused;
import java.time.Instant;
import java.util.Collection;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cards printed, spoiled, in stock; provisional numbers leased. */
@Service
@Transactional
public class Cards {

    private final PrintLog prints;
    private final CardStock stock;
    private final NumberLeases leases;
    private final Owners owners;
    private final ApplicationEventPublisher events;

    Cards(PrintLog prints, CardStock stock, NumberLeases leases, Owners owners, ApplicationEventPublisher events) {
        this.prints = prints;
        this.stock = stock;
        this.leases = leases;
        this.owners = owners;
        this.events = events;
    }

    /**
     * Logs a print. Repeating the same operation logs nothing twice. A sheet of paper takes no blank card.
     *
     * @return the copy number, from 1
     * @throws Refused from the second copy on, when nobody says why
     */
    public int print(PrintCard command, Origin origin) {
        return print(command, origin, null);
    }

    /** From a tablet: the code on the card counts only with the signature of that very device. */
    public int printFrom(UUID device, PrintCard command, Origin origin) {
        return print(command, origin, device);
    }

    private int print(PrintCard command, Origin origin, @Nullable UUID device) {
        var before = prints.copyOf(origin.operation());
        if (before.isPresent()) {
            return before.get();
        }
        if (!command.numberPrinted().matches("[0-9A-Z-]{1,30}")) {
            throw new Refused(CardRefusal.NUMBER_NOT_PRINTABLE);
        }
        var owner = owners.find(command.member(), origin.by());
        var copy = prints.copies(command.member()) + 1;
        if (copy > 1 && command.reprintReason().isEmpty()) {
            throw new Refused(CardRefusal.REPRINT_REASON_MISSING, copy);
        }
        prints.add(command, owner, copy, origin, device);
        if (command.layout() == PrintCard.Layout.CR80) {
            command.team().ifPresent(team -> stock.take(team, owner.branch()));
        }
        events.publishEvent(new CardPrinted(
                command.member(),
                copy,
                command.provisional(),
                command.reprintReason().map(Enum::name).orElse(""),
                origin.capturedAt(),
                origin.operation(),
                origin.channel()));
        return copy;
    }

    /** Copies printed so far. */
    @Transactional(readOnly = true)
    public int copies(MemberId member) {
        return prints.copies(member);
    }

    /** Blank cards the team has. */
    @Transactional(readOnly = true)
    public int stock(String team) {
        return stock.blanks(team);
    }

    /** Blank cards the team has; empty when its stock was never counted. */
    @Transactional(readOnly = true)
    public OptionalInt counted(String team) {
        return stock.counted(team);
    }

    /** A block of provisional member numbers that no one else will ever get. @param size from 1 to 1,000 */
    public NumberLease leaseMemberNumbers(UUID device, AreaCode area, int size) {
        return leases.lease(device, area, size);
    }

    /** Whether that provisional number came from a lease of that device. */
    @Transactional(readOnly = true)
    public boolean leasedTo(UUID device, String number) {
        return leases.leasedTo(device, number);
    }

    /** Marks a provisional number as given to a person, once for ever; rolled back with the caller's transaction. */
    public NumberUse useNumber(UUID device, String number, UUID operation) {
        return leases.use(device, number, operation);
    }

    /** From then on the unused numbers of these leases are burned. */
    public void burn(Collection<UUID> memberLeases, Instant from) {
        leases.burn(memberLeases, from);
    }

    /** After a restore from a backup, before the first new lease. */
    public void skipNumbersAfterRestore() {
        leases.skipAfterRestore();
    }
}
