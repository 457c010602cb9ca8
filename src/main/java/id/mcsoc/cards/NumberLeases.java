package id.mcsoc.cards;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.Branches;
import id.mcsoc.shared.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Blocks of provisional numbers, {@code SEM-1571-000123}. A number once leased is never leased again, used or not. */
@Component
class NumberLeases {

    static final String SERIES = "MEMBER";
    private static final Pattern NUMBER = Pattern.compile("(SEM-\\d{4}-)(\\d{6})");

    /** Whose the numbers are that a restored store may have given to anybody. */
    private static final UUID ANYBODY = new UUID(0, 0);

    /** More than all tablets together can have got between a backup and the restore. */
    static final int SKIPPED = 5000;

    private final JdbcClient jdbc;
    private final Branches branches;
    private final Clock clock;

    NumberLeases(JdbcClient jdbc, Branches branches, Clock clock) {
        this.jdbc = jdbc;
        this.branches = branches;
        this.clock = clock;
    }

    NumberLease lease(UUID device, AreaCode area, int size) {
        if (size < 1 || size > 1000) {
            throw new Refused(CardRefusal.LEASE_SIZE_INVALID, size);
        }
        var prefix = "SEM-" + area.regencyDigits() + "-";
        startCounting(prefix);
        var from = jdbc.sql("select next_number from card_lease_counter where prefix = ? for update")
                .param(prefix)
                .query(Integer.class)
                .single();
        var lease = new NumberLease(UuidCreator.getTimeOrderedEpoch(), SERIES, prefix, from, from + size - 1);
        jdbc.sql("update card_lease_counter set next_number = ? where prefix = ?")
                .params(from + size, prefix)
                .update();
        add(lease, device, branches.serving(area).code().value());
        return lease;
    }

    private void add(NumberLease lease, UUID device, @Nullable String branch) {
        jdbc.sql("insert into card_lease (id, series, prefix, device, branch, first_number, last_number, issued_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(lease.id(), SERIES, lease.prefix(), device)
                .param(branch)
                .params(lease.from(), lease.to(), Timestamp.from(clock.instant()))
                .update();
    }

    /** Numbers the store may have forgotten are leased to nobody again; a tablet that has them may use them. */
    void skipAfterRestore() {
        jdbc.sql("select prefix, next_number from card_lease_counter order by prefix for update")
                .query((row, n) -> new NumberLease(
                        UuidCreator.getTimeOrderedEpoch(),
                        SERIES,
                        row.getString(1),
                        row.getInt(2),
                        row.getInt(2) + SKIPPED - 1))
                .list()
                .forEach(gap -> {
                    add(gap, ANYBODY, null);
                    jdbc.sql("update card_lease_counter set next_number = ? where prefix = ?")
                            .params(gap.to() + 1, gap.prefix())
                            .update();
                });
    }

    /** From then on what was not used is listed as burned; an earlier end counts. */
    void burn(Collection<UUID> leases, Instant from) {
        leases.forEach(
                lease -> jdbc.sql("update card_lease set burned_at = least(coalesce(burned_at, ?), ?) where id = ?")
                        .params(Timestamp.from(from), Timestamp.from(from), lease)
                        .update());
    }

    /** Within the caller's transaction: what a refused operation used is unused again. */
    NumberUse use(UUID device, String number, UUID operation) {
        var parts = NUMBER.matcher(number);
        if (!parts.matches() || !leasedTo(device, number)) {
            return NumberUse.NOT_LEASED;
        }
        var prefix = parts.group(1);
        var serial = Integer.valueOf(parts.group(2));
        var added = jdbc.sql("insert into card_number_use (prefix, number, operation, used_at) values (?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(prefix, serial, operation, Timestamp.from(clock.instant()))
                .update();
        return added == 1 || usedBy(prefix, serial, operation) ? NumberUse.USED_NOW : NumberUse.USED_BEFORE;
    }

    private boolean usedBy(String prefix, Integer serial, UUID operation) {
        return jdbc.sql("select count(*) from card_number_use where prefix = ? and number = ? and operation = ?")
                        .params(prefix, serial, operation)
                        .query(Long.class)
                        .single()
                > 0;
    }

    boolean leasedTo(UUID device, String number) {
        var parts = NUMBER.matcher(number);
        return parts.matches()
                && jdbc.sql("select count(*) from card_lease where prefix = ? and device in (?, ?)"
                                        + " and ? between first_number and last_number")
                                .params(parts.group(1), device, ANYBODY, Integer.valueOf(parts.group(2)))
                                .query(Long.class)
                                .single()
                        > 0;
    }

    /** The first lease of a regency makes its counter; two at once make it once. */
    private void startCounting(String prefix) {
        jdbc.sql("insert into card_lease_counter (prefix, next_number) values (?, 1) on conflict do nothing")
                .param(prefix)
                .update();
    }
}
