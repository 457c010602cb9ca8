package id.mcsoc.members.verification;

import id.mcsoc.geo.BranchCode;
import id.mcsoc.members.ClosedMembers;
import id.mcsoc.members.FamilyCardNumber;
import id.mcsoc.members.Matter;
import id.mcsoc.members.MemberId;
import id.mcsoc.members.MemberRefusal;
import id.mcsoc.members.verification.Verification.Verdict;
import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waited for the centre, as its desk reads and answers it. A family is its present branch's to verify. */
@Component
class VerificationTable {

    private static final String SELECT = "select v.*, p.name from member_verification v"
            + " join member_person p on p.id = v.member_id join member_family f on f.family_card = v.family_card"
            + " where f.branch = ? and ";

    private final JdbcClient jdbc;
    private final ClosedMembers closed;
    private final Clock clock;

    VerificationTable(JdbcClient jdbc, ClosedMembers closed, Clock clock) {
        this.jdbc = jdbc;
        this.closed = closed;
        this.clock = clock;
    }

    /** Oldest first. */
    List<Verification> open(BranchCode branch) {
        return closed.without(
                jdbc.sql(SELECT + "v.verdict is null order by v.captured_at, v.id")
                        .param(branch.value())
                        .query((row, n) -> verification(row))
                        .list(),
                Verification::member);
    }

    /** Newest first; those whose family nobody told yet come before the others. */
    List<Verification> done(BranchCode branch, int most) {
        return closed.without(
                jdbc.sql(SELECT + "v.verdict is not null order by case when v.told_at is null then 0 else 1 end,"
                                + " v.verdict_at desc, v.id fetch first ? rows only")
                        .params(branch.value(), most)
                        .query((row, n) -> verification(row))
                        .list(),
                Verification::member);
    }

    /** @throws NotFound in another branch as well */
    Verification get(UUID id, BranchCode branch) {
        return jdbc.sql(SELECT + "v.id = ?")
                .params(branch.value(), id)
                .query((row, n) -> verification(row))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** @throws Refused when somebody else was faster */
    void decide(Verification one, Verdict verdict, String by, String reason) {
        var decided = jdbc.sql("update member_verification set verdict = ?, verdict_name = ?, verdict_reason = ?,"
                        + " verdict_at = ? where id = ? and verdict is null")
                .params(verdict.name(), by, reason, now(), one.id())
                .update();
        if (decided == 0) {
            throw new Refused(MemberRefusal.VERIFICATION_DECIDED);
        }
    }

    void correct(Verification one, Map<String, String> values) {
        values.forEach((field, value) -> jdbc.sql(
                        "update member_verification_value set corrected = ? where verification = ? and field = ?")
                .params(value, one.id(), field)
                .update());
    }

    /** The first who told the family stays on record. */
    void told(UUID id, String by) {
        jdbc.sql("update member_verification set told_name = ?, told_at = ? where id = ? and told_at is null")
                .params(by, now(), id)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private List<Verification.Field> fields(UUID id) {
        return jdbc.sql("select * from member_verification_value where verification = ? order by place")
                .param(id)
                .query((row, n) -> new Verification.Field(
                        row.getString("field"),
                        Optional.ofNullable(row.getObject("person", UUID.class)),
                        row.getString("old_value"),
                        row.getString("new_value"),
                        Optional.ofNullable(row.getString("corrected"))))
                .list();
    }

    private Verification verification(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Verification(
                id,
                row.getObject("operation", UUID.class),
                Matter.valueOf(row.getString("change_group")),
                new FamilyCardNumber(row.getString("family_card")),
                new MemberId(row.getObject("member_id", UUID.class)),
                row.getString("name"),
                row.getString("reason"),
                row.getBoolean("letter"),
                row.getObject("effective_from", LocalDate.class),
                new Verification.Entered(
                        row.getObject("changed_by", UUID.class), row.getString("changed_name"), at(row, "captured_at")),
                fields(id),
                row.getString("verdict") == null ? Optional.empty() : Optional.of(said(row)),
                row.getTimestamp("told_at") == null ? Optional.empty() : Optional.of(told(row)));
    }

    private static Verification.Said said(ResultSet row) throws SQLException {
        return new Verification.Said(
                Verdict.valueOf(row.getString("verdict")),
                row.getString("verdict_name"),
                row.getString("verdict_reason"),
                at(row, "verdict_at"));
    }

    private static Verification.Told told(ResultSet row) throws SQLException {
        return new Verification.Told(row.getString("told_name"), at(row, "told_at"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
