package id.mcsoc.cards;

import id.mcsoc.geo.BranchCode;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every block of numbers a branch gave to its tablets, and what became of it. */
@Component
class LeaseBook {

    private final JdbcClient jdbc;
    private final Clock clock;

    LeaseBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Newest first, at most 200. */
    List<Block> of(BranchCode branch) {
        return jdbc.sql("select prefix, first_number, last_number, issued_at, burned_at from card_lease"
                        + " where branch = ? order by issued_at desc, id desc fetch first 200 rows only")
                .param(branch.value())
                .query((row, n) -> block(
                        row.getString(1),
                        row.getInt(2),
                        row.getInt(3),
                        row.getTimestamp(4).toInstant(),
                        Optional.ofNullable(row.getTimestamp(5))
                                .map(Timestamp::toInstant)
                                .filter(from -> !from.isAfter(clock.instant()))))
                .list();
    }

    private Block block(String prefix, int from, int to, Instant issuedAt, Optional<Instant> burnedAt) {
        var used =
                new TreeSet<>(jdbc.sql("select number from card_number_use where prefix = ? and number between ? and ?")
                        .params(prefix, from, to)
                        .query(Integer.class)
                        .list());
        return new Block(prefix, from, to, issuedAt, burnedAt, used.size(), gaps(from, to, used));
    }

    /** Ranges of what is not used: {@code 000004–000100}. */
    private static List<String> gaps(int from, int to, TreeSet<Integer> used) {
        var gaps = new ArrayList<String>();
        var start = from;
        for (var number : used) {
            if (number > start) {
                gaps.add(range(start, number - 1));
            }
            start = number + 1;
        }
        if (start <= to) {
            gaps.add(range(start, to));
        }
        return gaps;
    }

    private static String range(int from, int to) {
        var first = String.format("%06d", from);
        return from == to ? first : first + "–" + String.format("%06d", to);
    }

    /** @param unused burned for ever when {@code burnedAt} is there, else still on the tablet */
    record Block(
            String prefix,
            int from,
            int to,
            Instant issuedAt,
            Optional<Instant> burnedAt,
            int used,
            List<String> unused) {

        public String numbers() {
            return prefix + range(from, to);
        }
    }
}
