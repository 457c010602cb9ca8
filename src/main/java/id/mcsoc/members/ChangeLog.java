package id.mcsoc.members;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.members.ChangeMemberData.Group;
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

/** What every operation did, once: its result for a repeat, and each field's old and new value for people. */
@Component
class ChangeLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    ChangeLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<ChangeResult> result(UUID operation, Group group) {
        return jdbc.sql("select * from member_change where operation = ? and change_group = ?")
                .params(operation, group.name())
                .query((row, n) -> new ChangeResult(
                        ChangeResult.Kind.valueOf(row.getString("result")),
                        row.getLong("revision"),
                        Values.read(row.getString("theirs"))))
                .optional();
    }

    void remember(UUID operation, ChangeMemberData command, ChangeResult result) {
        jdbc.sql("insert into member_change (operation, change_group, member_id, result, revision, theirs)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(operation, command.group().name(), command.member().value())
                .params(result.kind().name(), result.revision(), Values.write(result.theirs()))
                .update();
    }

    void write(ChangeMemberData command, Origin origin, Changes.Held held, GroupState old, Map<String, String> wanted) {
        var member = command.group().isPersonal() ? command.member() : null;
        wanted.forEach((field, value) -> {
            if (!old.value(field).equals(value)) {
                write(
                        new Line(
                                held.family().familyCard(),
                                Optional.ofNullable(member),
                                field,
                                shown(field, old.value(field)),
                                shown(field, value),
                                command.reason(),
                                origin.by().name(),
                                origin.channel(),
                                origin.capturedAt()),
                        origin);
            }
        });
    }

    /** A NIK is history only masked. */
    private static String shown(String field, String value) {
        return field.equals("nik") && !value.isEmpty() ? new Nik(value).masked() : value;
    }

    void write(Line line, Origin origin) {
        jdbc.sql("insert into member_history (id, operation, family_card, member_id, field, old_value, new_value,"
                        + " reason, changed_by, changed_name, channel, captured_at, recorded_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        UuidCreator.getTimeOrderedEpoch(),
                        origin.operation(),
                        line.family().value())
                .param(line.member().map(MemberId::value).orElse(null))
                .params(line.field(), line.oldValue(), line.newValue(), line.reason())
                .params(origin.by().id().value(), line.by(), line.channel().name())
                .params(Timestamp.from(line.capturedAt()), Timestamp.from(clock.instant()))
                .update();
    }

    /** Newest first. */
    List<Line> of(FamilyCardNumber family) {
        return jdbc.sql("select * from member_history where family_card = ? order by captured_at desc, id desc")
                .param(family.value())
                .query((row, n) -> line(row))
                .list();
    }

    /** The latest changes of a branch, newest first. */
    List<Line> latest(String branch, int most) {
        return jdbc.sql("select h.* from member_history h join member_family f on f.family_card = h.family_card"
                        + " where f.branch = ? order by h.recorded_at desc, h.id desc fetch first ? rows only")
                .params(branch, most)
                .query((row, n) -> line(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                new FamilyCardNumber(row.getString("family_card")),
                Optional.ofNullable(row.getObject("member_id", UUID.class)).map(MemberId::new),
                row.getString("field"),
                row.getString("old_value"),
                row.getString("new_value"),
                row.getString("reason"),
                row.getString("changed_name"),
                Origin.Channel.valueOf(row.getString("channel")),
                row.getTimestamp("captured_at").toInstant());
    }

    /** One field that changed. */
    record Line(
            FamilyCardNumber family,
            Optional<MemberId> member,
            String field,
            String oldValue,
            String newValue,
            String reason,
            String by,
            Origin.Channel channel,
            Instant capturedAt) {}
}
