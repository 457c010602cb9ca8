package id.mcsoc.members;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.access.Actor;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who proposed, decided and reversed what; lines are only added. */
@Component
class DecisionLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    DecisionLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    enum Step {
        PROPOSED,
        DECIDED,
        REVERSED
    }

    /** @param before the values that stood there; @param wanted those that were to stand there afterwards */
    record Line(
            Step step,
            Conflicts.Decision decision,
            Map<String, String> before,
            Map<String, String> wanted,
            UUID by,
            String name,
            String reason,
            Instant at) {}

    void add(UUID conflict, Step step, Conflicts.Decision decision, Turn values, Actor by, String reason) {
        jdbc.sql("insert into member_decision (id, conflict, step, decision, before_values, wanted_values, by_user,"
                        + " by_name, reason, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(UuidCreator.getTimeOrderedEpoch(), conflict, step.name(), decision.name())
                .params(Values.write(values.before()), Values.write(values.wanted()))
                .params(by.id().value(), by.name(), reason, Timestamp.from(clock.instant()))
                .update();
    }

    record Turn(Map<String, String> before, Map<String, String> wanted) {}

    /** Oldest first. */
    List<Line> of(UUID conflict) {
        return jdbc.sql("select * from member_decision where conflict = ? order by at, id")
                .param(conflict)
                .query((row, n) -> new Line(
                        Step.valueOf(row.getString("step")),
                        Conflicts.Decision.valueOf(row.getString("decision")),
                        Values.read(row.getString("before_values")),
                        Values.read(row.getString("wanted_values")),
                        row.getObject("by_user", UUID.class),
                        row.getString("by_name"),
                        row.getString("reason"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    Optional<Line> last(UUID conflict) {
        var lines = of(conflict);
        return lines.isEmpty() ? Optional.empty() : Optional.of(lines.get(lines.size() - 1));
    }
}
