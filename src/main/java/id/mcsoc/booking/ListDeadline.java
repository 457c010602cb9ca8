package id.mcsoc.booking;

import id.mcsoc.geo.BranchCode;
import id.mcsoc.geo.Branches;
import id.mcsoc.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Three days before a visit its list is closed, at the hour the branch opens; too short a list frees the slot then. */
@Component
public class ListDeadline {

    private final Branches branches;
    private final Clock clock;
    private final int days;

    ListDeadline(Branches branches, Clock clock, @Value("${mcs.booking.list-closes-days:3}") int days) {
        this.branches = branches;
        this.clock = clock;
        this.days = days;
    }

    public Instant of(BranchCode branch, ProposedSlot slot) {
        var office = branches.get(branch);
        return LocalDate.ofInstant(slot.start(), office.zone())
                .minusDays(days)
                .atTime(office.opens())
                .atZone(office.zone())
                .toInstant();
    }

    public boolean isOver(BranchCode branch, ProposedSlot slot) {
        return !clock.instant().isBefore(of(branch, slot));
    }

    /** Whether a list can still be filled for a visit on that day. */
    boolean isAhead(BranchCode branch, LocalDate date) {
        var today = LocalDate.ofInstant(clock.instant(), branches.get(branch).zone());
        return date.isAfter(today.plusDays(days));
    }

    void requireOpen(VisitRequest request) {
        request.slot().filter(slot -> isOver(request.branch(), slot)).ifPresent(slot -> {
            throw new Refused(BookingRefusal.TOO_LATE_FOR_LIST, days);
        });
    }
}
