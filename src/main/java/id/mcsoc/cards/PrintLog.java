package id.mcsoc.cards;

import id.mcsoc.geo.BranchCode;
import id.mcsoc.members.MemberId;
import id.mcsoc.members.Origin;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every print, once; append-only. */
@Component
class PrintLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    PrintLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Integer> copyOf(UUID operation) {
        return jdbc.sql("select copy_no from card_print where operation = ?")
                .param(operation)
                .query(Integer.class)
                .optional();
    }

    int copies(MemberId member) {
        return jdbc.sql("select coalesce(max(copy_no), 0) from card_print where member_id = ?")
                .param(member.value())
                .query(Integer.class)
                .single();
    }

    /** @throws ConcurrencyFailureException when two prints of one member met; trying again finds the next copy number */
    void add(PrintCard command, Owners.Owner owner, int copy, Origin origin, @Nullable UUID device) {
        try {
            jdbc.sql("insert into card_print (operation, member_id, member_name, branch, number_printed, provisional,"
                            + " layout, copy_no, reprint_reason, team, printed_by, printed_name, channel, captured_at,"
                            + " recorded_at, device) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            origin.operation(),
                            command.member().value(),
                            owner.name(),
                            owner.branch().value())
                    .params(
                            command.numberPrinted(),
                            command.provisional(),
                            command.layout().name(),
                            copy)
                    .param(command.reprintReason().map(Enum::name).orElse(null))
                    .param(command.team().orElse(null))
                    .params(
                            origin.by().id().value(),
                            origin.by().name(),
                            origin.channel().name())
                    .params(Timestamp.from(origin.capturedAt()), Timestamp.from(clock.instant()))
                    .param(device)
                    .update();
        } catch (DuplicateKeyException metAnotherPrint) {
            throw new ConcurrencyFailureException("another print of this member came first", metAnotherPrint);
        }
    }

    /** Newest first, at most 1,000. */
    List<Line> find(BranchCode branch, Filter filter) {
        return jdbc.sql("select * from card_print where branch = :branch"
                        + " and (:team = '' or team = :team) and (:text = '' or lower(member_name) like :text"
                        + " or number_printed like :text)"
                        + " and (:kind = '' or (:kind = 'REPRINT' and copy_no > 1) or (:kind = 'FIRST' and copy_no = 1)"
                        + " or (:kind = 'PROVISIONAL' and provisional))"
                        + " and captured_at >= :from and captured_at < :to"
                        + " order by captured_at desc, operation fetch first 1000 rows only")
                .param("branch", branch.value())
                .param("team", filter.team())
                .param("text", filter.like())
                .param("kind", filter.kind())
                .param("from", Timestamp.from(filter.from()))
                .param("to", Timestamp.from(filter.to()))
                .query((row, n) -> line(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                new MemberId(row.getObject("member_id", UUID.class)),
                row.getString("member_name"),
                row.getString("number_printed"),
                row.getBoolean("provisional"),
                PrintCard.Layout.valueOf(row.getString("layout")),
                row.getInt("copy_no"),
                Optional.ofNullable(row.getString("reprint_reason")).map(PrintCard.ReprintReason::valueOf),
                Optional.ofNullable(row.getString("team")).orElse(""),
                row.getString("printed_name"),
                row.getTimestamp("captured_at").toInstant());
    }

    /** One print. */
    record Line(
            MemberId member,
            String name,
            String number,
            boolean provisional,
            PrintCard.Layout layout,
            int copy,
            Optional<PrintCard.ReprintReason> reason,
            String team,
            String by,
            Instant at) {}

    /** @param kind empty, {@code FIRST}, {@code REPRINT} or {@code PROVISIONAL} */
    record Filter(String text, String team, String kind, Instant from, Instant to) {

        String like() {
            return text.isBlank()
                    ? ""
                    : "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("[%_\\\\]", "") + "%";
        }
    }
}
