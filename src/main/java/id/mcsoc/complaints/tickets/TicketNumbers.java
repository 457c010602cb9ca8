package id.mcsoc.complaints.tickets;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.complaints.ComplaintRefusal;
import id.mcsoc.complaints.TicketLease;
import id.mcsoc.complaints.TicketNumber;
import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.Branches;
import id.mcsoc.shared.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code ADU-1571-2026-000123}: one by one at the office, in blocks for tablets, from one counter per regency and year. */
@Component
public class TicketNumbers {

    /** Whose the numbers are that a restored store may have given to anybody. */
    private static final UUID ANYBODY = new UUID(0, 0);

    /** More than all tablets together can have got between a backup and the restore. */
    private static final int SKIPPED = 5000;

    private final JdbcClient jdbc;
    private final Branches branches;
    private final Clock clock;

    TicketNumbers(JdbcClient jdbc, Branches branches, Clock clock) {
        this.jdbc = jdbc;
        this.branches = branches;
        this.clock = clock;
    }

    public TicketNumber next(AreaCode area) {
        var prefix = prefix(area);
        return new TicketNumber(prefix + String.format("%06d", take(prefix, 1)));
    }

    public TicketLease lease(UUID device, AreaCode area, int size) {
        if (size < 1 || size > 1000) {
            throw new Refused(ComplaintRefusal.TICKET_LEASE_SIZE_INVALID, size);
        }
        var prefix = prefix(area);
        var from = take(prefix, size);
        var lease = new TicketLease(UuidCreator.getTimeOrderedEpoch(), prefix, from, from + size - 1);
        jdbc.sql("insert into complaint_lease (id, prefix, device, first_number, last_number, issued_at, branch)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(lease.id(), prefix, device, lease.from(), lease.to(), Timestamp.from(clock.instant()))
                .param(branches.serving(area).code().value())
                .update();
        return lease;
    }

    /** From then on what was not used is listed as burned; an earlier end counts. */
    public void burn(Collection<UUID> leases, Instant from) {
        leases.forEach(lease -> jdbc.sql(
                        "update complaint_lease set burned_at = least(coalesce(burned_at, ?), ?) where id = ?")
                .params(Timestamp.from(from), Timestamp.from(from), lease)
                .update());
    }

    /** @param device whose lease it must be; when it is null any device's will do */
    public boolean leased(TicketNumber ticket, @org.jspecify.annotations.Nullable UUID device) {
        var split = ticket.value().lastIndexOf('-') + 1;
        var sql = "select device from complaint_lease where prefix = ? and ? between first_number and last_number";
        return jdbc
                .sql(sql)
                .params(
                        ticket.value().substring(0, split),
                        Integer.valueOf(ticket.value().substring(split)))
                .query(UUID.class)
                .list()
                .stream()
                .anyMatch(owner -> device == null || owner.equals(device) || owner.equals(ANYBODY));
    }

    /** Numbers the store may have forgotten are leased to nobody again; a tablet that has them may use them. */
    public void skipAfterRestore() {
        for (var prefix : jdbc.sql("select prefix from complaint_counter order by prefix")
                .query(String.class)
                .list()) {
            var from = take(prefix, SKIPPED);
            jdbc.sql("insert into complaint_lease (id, prefix, device, first_number, last_number, issued_at)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(UuidCreator.getTimeOrderedEpoch(), prefix, ANYBODY, from, from + SKIPPED - 1)
                    .param(Timestamp.from(clock.instant()))
                    .update();
        }
    }

    private String prefix(AreaCode area) {
        var zone = branches.serving(area).zone();
        return "ADU-" + area.regencyDigits() + "-" + Year.from(clock.instant().atZone(zone)) + "-";
    }

    private int take(String prefix, int size) {
        startCounting(prefix);
        var from = jdbc.sql("select next_number from complaint_counter where prefix = ? for update")
                .param(prefix)
                .query(Integer.class)
                .single();
        jdbc.sql("update complaint_counter set next_number = ? where prefix = ?")
                .params(from + size, prefix)
                .update();
        return from;
    }

    /** The first number of a regency and year makes the counter; two at once make it once. */
    private void startCounting(String prefix) {
        jdbc.sql("insert into complaint_counter (prefix, next_number) values (?, 1) on conflict do nothing")
                .param(prefix)
                .update();
    }
}
