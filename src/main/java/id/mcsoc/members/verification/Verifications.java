package id.mcsoc.members.verification;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.members.ChangeMemberData;
import id.mcsoc.members.ClosedMembers;
import id.mcsoc.members.FamilyCardNumber;
import id.mcsoc.members.FamilyView;
import id.mcsoc.members.Matter;
import id.mcsoc.members.MemberId;
import id.mcsoc.members.MemberRefusal;
import id.mcsoc.members.MemberView;
import id.mcsoc.members.Origin;
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

/** What waits for the centre, as rows. A family is its present branch's to verify. */
@Component
public class Verifications {

    private static final String SELECT = "select v.*, p.name from member_verification v"
            + " join member_person p on p.id = v.member_id join member_family f on f.family_card = v.family_card"
            + " where f.branch = ? and ";

    private final JdbcClient jdbc;
    private final ClosedMembers closed;
    private final Clock clock;

    Verifications(JdbcClient jdbc, ClosedMembers closed, Clock clock) {
        this.jdbc = jdbc;
        this.closed = closed;
        this.clock = clock;
    }

    /** Old values by field name, and the new ones of those that changed. */
    public record Values(Map<String, String> before, Map<String, String> after) {}

    public void await(ChangeMemberData change, FamilyCardNumber family, Values values, LocalDate from, Origin origin) {
        var matter = Matter.of(change.group());
        var waiting = new Waiting(matter, family, change.member(), change.reason(), change.letter(), from);
        var fields = values.after().entrySet().stream()
                .map(field -> new Registered.Value(
                        field.getKey(), null, values.before().getOrDefault(field.getKey(), ""), field.getValue()))
                .toList();
        add(waiting, fields, origin);
    }

    /** @param people those who were not there before */
    public void await(Matter matter, FamilyView family, List<MemberView> people, LocalDate from, Origin origin) {
        var whole = matter == Matter.REGISTRATION;
        var about = (whole ? family.head() : people.get(0)).id();
        var waiting = new Waiting(matter, family.familyCard(), about, "", false, from);
        add(waiting, Registered.values(whole, family, people), origin);
    }

    /** @param from the first day it counts */
    private record Waiting(
            Matter matter, FamilyCardNumber family, MemberId member, String reason, boolean letter, LocalDate from) {}

    private void add(Waiting one, List<Registered.Value> values, Origin origin) {
        var id = UuidCreator.getTimeOrderedEpoch();
        jdbc.sql("insert into member_verification (id, operation, change_group, family_card, member_id, reason, letter,"
                        + " effective_from, changed_by, changed_name, captured_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        origin.operation(),
                        one.matter().name(),
                        one.family().value())
                .params(one.member().value(), one.reason(), one.letter(), one.from())
                .params(origin.by().id().value(), origin.by().name(), Timestamp.from(origin.capturedAt()))
                .update();
        for (var place = 0; place < values.size(); place++) {
            var value = values.get(place);
            jdbc.sql("insert into member_verification_value (verification, place, field, person, old_value, new_value)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(id, place, value.field())
                    .param(value.person())
                    .params(value.before(), value.after())
                    .update();
        }
    }

    public boolean isEmpty() {
        return jdbc.sql("select count(*) from member_verification")
                        .query(Long.class)
                        .single()
                == 0;
    }

    public boolean isOpen(UUID operation) {
        return !jdbc.sql("select 1 from member_verification where operation = ? and verdict is null")
                .param(operation)
                .query()
                .listOfRows()
                .isEmpty();
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
