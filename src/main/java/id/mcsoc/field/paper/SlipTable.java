package id.mcsoc.field.paper;

import id.mcsoc.planning.VisitId;
import id.mcsoc.sync.Operation;
import id.mcsoc.sync.PaperSlips.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SlipTable {

    private final JdbcClient jdbc;

    SlipTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param at the time on the paper, once it was entered */
    record Slip(
            @Nullable UUID operation,
            SlipNumber number,
            VisitId visit,
            SlipKind kind,
            State state,
            @Nullable Instant at,
            String note) {

        /** Whether this very operation was entered from it. */
        boolean gave(UUID candidate) {
            return candidate.equals(operation);
        }
    }

    /** @return the first of so many numbers that nobody else gets */
    int take(int count) {
        var last = jdbc.sql("select last_no from field_paper_counter where id = 1 for update")
                .query(Integer.class)
                .single();
        if (last + count > SlipNumber.LAST) {
            throw new IllegalStateException("all slip numbers are given out");
        }
        jdbc.sql("update field_paper_counter set last_no = ? where id = 1")
                .param(last + count)
                .update();
        return last + 1;
    }

    void add(SlipNumber number, VisitId visit, SlipKind kind, String by, Instant at) {
        jdbc.sql("insert into field_paper_slip (slip, visit, kind, printed_at, printed_by) values (?,?,?,?,?)")
                .params(number.value(), visit.value(), kind.name(), Timestamp.from(at), by)
                .update();
    }

    List<Slip> of(VisitId visit) {
        return jdbc.sql("select * from field_paper_slip where visit = ? order by slip")
                .param(visit.value())
                .query(this::slip)
                .list();
    }

    /** Locks it until commit. */
    Optional<Slip> find(String number) {
        return jdbc.sql("select * from field_paper_slip where slip = ? for update")
                .param(number)
                .query(this::slip)
                .optional();
    }

    void enter(SlipNumber number, Operation operation, Instant onPaper, @Nullable String family) {
        jdbc.sql("update field_paper_slip set operation = ?, entered_by = ?, entered_at = ?, paper_at = ?,"
                        + " family_card = ? where slip = ?")
                .params(operation.id(), operation.officer().name(), Timestamp.from(operation.receivedAt()))
                .param(Timestamp.from(onPaper))
                .param(family)
                .param(number.value())
                .update();
    }

    Set<String> families(UUID visit, Instant since) {
        return jdbc.sql("select distinct family_card from field_paper_slip where visit = ? and paper_at >= ?"
                        + " and family_card is not null")
                .params(visit, Timestamp.from(since))
                .query(String.class)
                .set();
    }

    void voided(SlipNumber number, String by, String reason, Instant at) {
        jdbc.sql("update field_paper_slip set voided_by = ?, void_reason = ?, voided_at = ? where slip = ?")
                .params(by, reason, Timestamp.from(at), number.value())
                .update();
    }

    private Slip slip(ResultSet row, int n) throws SQLException {
        var entered = row.getTimestamp("paper_at");
        var reason = row.getString("void_reason");
        return new Slip(
                row.getObject("operation", UUID.class),
                new SlipNumber(row.getString("slip")),
                new VisitId(row.getObject("visit", UUID.class)),
                SlipKind.valueOf(row.getString("kind")),
                entered != null ? State.ENTERED : reason != null ? State.VOID : State.OPEN,
                entered == null ? null : entered.toInstant(),
                reason == null ? "" : reason);
    }
}
