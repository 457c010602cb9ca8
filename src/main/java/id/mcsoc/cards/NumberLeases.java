package id.mcsoc.cards;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.geo.AreaCode;
import id.mcsoc.shared.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Blocks of provisional numbers, {@code SEM-1571-000123}. A number once leased is never leased again, used or not. */
@Component
class NumberLeases {

    static final String SERIES = "MEMBER";
    private static final Pattern NUMBER = Pattern.compile("(SEM-\\d{4}-)(\\d{6})");

    private final JdbcClient jdbc;
    private final Clock clock;

    NumberLeases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
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
        jdbc.sql("insert into card_lease (id, series, prefix, device, first_number, last_number, issued_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(lease.id(), SERIES, prefix, device, lease.from(), lease.to())
                .param(Timestamp.from(clock.instant()))
                .update();
        return lease;
    }

    boolean leasedTo(UUID device, String number) {
        var parts = NUMBER.matcher(number);
        return parts.matches()
                && jdbc.sql("select count(*) from card_lease where prefix = ? and device = ?"
                                        + " and ? between first_number and last_number")
                                .params(parts.group(1), device, Integer.valueOf(parts.group(2)))
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
