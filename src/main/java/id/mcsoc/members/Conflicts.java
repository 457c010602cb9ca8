package id.mcsoc.members;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Changes that met another change: kept for a person to decide, never silently lost. */
@Component
class Conflicts {

    private final JdbcClient jdbc;
    private final Clock clock;

    Conflicts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
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

    private static String shortened(String reason) {
        return reason.length() <= 400 ? reason : reason.substring(0, 400);
    }
}
