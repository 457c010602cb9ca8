package id.mcsoc.booking;

import id.mcsoc.access.Actor;
import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Families of a request that was sent come and go until three days before the visit. */
@Service
@Transactional
public class FamilyChanges {

    private final RequestBook book;
    private final Companions companions;
    private final Headcount headcount;
    private final ListDeadline deadline;

    FamilyChanges(RequestBook book, Companions companions, Headcount headcount, ListDeadline deadline) {
        this.book = book;
        this.companions = companions;
        this.headcount = headcount;
        this.deadline = deadline;
    }

    /** A family will not come. @throws Refused without a reason, or when the list is closed */
    public void cancel(RequestId id, UUID line, String reason, Actor by) {
        change(id, reason, by, request -> {
            if (request.families().row(line).isEmpty()) {
                throw new NotFound(line);
            }
            request.families().remove(line);
        });
    }

    /** Another family comes. @throws Refused when something of it is missing, or it is listed already */
    public void add(RequestId id, ListedFamily family, Actor by) {
        refusal(family).ifPresent(code -> {
            throw new Refused(code);
        });
        change(id, family.headName(), by, request -> {
            var host = companions.host(request);
            if (Companions.cards(companions.all(host)).contains(family.card().orElseThrow())) {
                throw new Refused(BookingRefusal.FAMILY_ALREADY_LISTED);
            }
            request.families().write(UUID.randomUUID(), family);
        });
    }

    private void change(RequestId id, String why, Actor by, Consumer<VisitRequest> change) {
        var host = companions.host(book.get(id, by));
        companions.lock(host);
        var request = book.lock(id, by);
        deadline.requireOpen(request);
        var wasShort = headcount.fallsShort(host);
        var deed = book.deed(by, why);
        request.changeFamilies(deed);
        change.accept(request);
        headcount.changed(host, wasShort, deed);
    }

    private static Optional<BookingRefusal> refusal(ListedFamily family) {
        if (family.card().isEmpty()) {
            return Optional.of(BookingRefusal.FAMILY_CARD_INVALID);
        }
        if (family.headName().isEmpty()) {
            return Optional.of(BookingRefusal.HEAD_NAME_MISSING);
        }
        return family.services().isEmpty() ? Optional.of(BookingRefusal.SERVICE_MISSING) : Optional.empty();
    }
}
