package id.mcsoc.members;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Changes that met another change: kept for a person to decide, never silently lost. */
@Component
class Conflicts {

    private final JdbcClient jdbc;
    private final ClosedMembers closed;
    private final Clock clock;

    Conflicts(JdbcClient jdbc, ClosedMembers closed, Clock clock) {
        this.jdbc = jdbc;
        this.closed = closed;
        this.clock = clock;
    }

    void queue(ChangeMemberData command, Origin origin, Changes.Held held, GroupState theirs) {
        jdbc.sql("insert into member_conflict (id, operation, change_group, family_card, member_id, branch,"
                        + " base_values, mine_values, theirs_values, reason, changed_by, changed_name, channel,"
                        + " captured_at, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        UuidCreator.getTimeOrderedEpoch(),
                        origin.operation(),
                        command.group().name())
                .params(held.family().familyCard().value(), command.member().value(), held.branch())
                .params(Values.write(command.base()), Values.write(command.set()), Values.write(theirs.values()))
                .params(
                        shortened(command.reason()),
                        origin.by().id().value(),
                        origin.by().name())
                .params(origin.channel().name(), Timestamp.from(origin.capturedAt()), Timestamp.from(clock.instant()))
                .update();
    }

    /** Those of a branch that nobody decided yet, oldest first. */
    List<Case> open(BranchCode branch) {
        return closed.without(
                jdbc.sql("select c.*, p.name from member_conflict c join member_person p on p.id = c.member_id"
                                + " where c.branch = ? and c.decision is null order by c.captured_at, c.id")
                        .param(branch.value())
                        .query((row, n) -> conflict(row))
                        .list(),
                Case::member);
    }

    /** @throws NotFound in another branch as well */
    Case get(UUID id, BranchCode branch) {
        return jdbc.sql("select c.*, p.name from member_conflict c join member_person p on p.id = c.member_id"
                        + " where c.id = ? and c.branch = ?")
                .params(id, branch.value())
                .query((row, n) -> conflict(row))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    Optional<UUID> queuedBy(UUID operation, ChangeMemberData.Group group) {
        return jdbc.sql("select id from member_conflict where operation = ? and change_group = ?")
                .params(operation, group.name())
                .query(UUID.class)
                .optional();
    }

    /** @throws Refused when somebody else was faster */
    void decide(UUID id, Decision decision, String by, String reason) {
        var decided = jdbc.sql("update member_conflict set decision = ?, decided_name = ?, decided_reason = ?,"
                        + " decided_at = ? where id = ? and decision is null")
                .params(decision.name(), by, reason, Timestamp.from(clock.instant()), id)
                .update();
        if (decided == 0) {
            throw new Refused(MemberRefusal.CONFLICT_DECIDED);
        }
    }

    void reopen(UUID id) {
        jdbc.sql("update member_conflict set decision = null, decided_name = null, decided_reason = null,"
                        + " decided_at = null where id = ?")
                .param(id)
                .update();
    }

    private static Case conflict(ResultSet row) throws SQLException {
        return new Case(
                row.getObject("id", UUID.class),
                row.getObject("operation", UUID.class),
                new MemberId(row.getObject("member_id", UUID.class)),
                row.getString("name"),
                ChangeMemberData.Group.valueOf(row.getString("change_group")),
                Values.read(row.getString("base_values")),
                Values.read(row.getString("mine_values")),
                row.getString("reason"),
                new Entered(row.getObject("changed_by", UUID.class), row.getString("changed_name")),
                Origin.Channel.valueOf(row.getString("channel")),
                row.getTimestamp("captured_at").toInstant(),
                Optional.ofNullable(row.getString("decision")).map(Decision::valueOf));
    }

    /** What to do with the late change: take it, leave what stands there, or write something else. */
    enum Decision {
        MINE,
        THEIRS,
        EDITED
    }

    record Case(
            UUID id,
            UUID operation,
            MemberId member,
            String name,
            ChangeMemberData.Group group,
            Map<String, String> base,
            Map<String, String> mine,
            String reason,
            Entered entered,
            Origin.Channel channel,
            Instant capturedAt,
            Optional<Decision> decision) {

        public String by() {
            return entered.name();
        }
    }

    /** Who made the change that waits. */
    record Entered(UUID by, String name) {}

    private static String shortened(String reason) {
        return reason.length() <= 400 ? reason : reason.substring(0, 400);
    }
}
