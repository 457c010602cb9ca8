package id.mcsoc.complaints.tickets;

import id.mcsoc.geo.BranchCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every block of tickets a branch gave to its tablets, and what became of it. */
@Component
class TicketBook {

    private final JdbcClient jdbc;
    private final Clock clock;

    TicketBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Newest first, at most 200. */
    List<Block> of(BranchCode branch) {
        return jdbc.sql("select prefix, first_number, last_number, issued_at, burned_at from complaint_lease"
                        + " where branch = ? order by issued_at desc, id desc fetch first 200 rows only")
                .param(branch.value())
                .query((row, n) -> block(row))
                .list();
    }

    private Block block(ResultSet row) throws SQLException {
        var prefix = row.getString(1);
        var used = new TreeSet<>(jdbc.sql("select ticket from complaint_ticket where ticket between ? and ?")
                .params(ticket(prefix, row.getInt(2)), ticket(prefix, row.getInt(3)))
                .query((one, n) -> Integer.valueOf(one.getString(1).substring(prefix.length())))
                .list());
        return new Block(
                prefix + range(row.getInt(2), row.getInt(3)),
                row.getTimestamp(4).toInstant(),
                Optional.ofNullable(row.getTimestamp(5))
                        .map(Timestamp::toInstant)
                        .filter(from -> !from.isAfter(clock.instant())),
                used.size(),
                unused(row.getInt(2), row.getInt(3), used));
    }

    /** Ranges of what is not used: {@code 000004–000100}. */
    private static List<String> unused(int from, int to, TreeSet<Integer> used) {
        var ranges = new ArrayList<String>();
        var start = from;
        for (var number : used) {
            if (number > start) {
                ranges.add(range(start, number - 1));
            }
            start = number + 1;
        }
        if (start <= to) {
            ranges.add(range(start, to));
        }
        return ranges;
    }

    private static String range(int from, int to) {
        return ticket("", from) + (from == to ? "" : "–" + ticket("", to));
    }

    private static String ticket(String prefix, int number) {
        return prefix + String.format("%06d", number);
    }

    /** @param unused burned for ever when {@code burnedAt} is there, else still on the tablet */
    record Block(String numbers, Instant issuedAt, Optional<Instant> burnedAt, int used, List<String> unused) {}
}
