package id.mcsoc.planning.run;

import id.mcsoc.planning.run.RunView.Attempt;
import id.mcsoc.planning.run.RunView.Point;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Curves and best plans of runs, written many times a minute; what an attempt writes that lost its run goes nowhere. */
@Repository
class ProgressRows {

    private static final String MINE = " where id = ? and attempt = ? and state = 'RUNNING'";

    private final JdbcClient jdbc;
    private final Clock clock;

    ProgressRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void point(Attempt attempt, int position, Point point) {
        jdbc.sql("insert into planning_run_point (run_id, position, millis, hard, medium, soft, unassigned)"
                        + " select id, cast(? as integer), cast(? as bigint), cast(? as bigint), cast(? as bigint),"
                        + " cast(? as bigint), cast(? as integer) from planning_run" + MINE)
                .params(position, point.millis(), point.hard(), point.medium(), point.soft(), point.unassigned())
                .params(attempt.run(), attempt.number())
                .update();
    }

    List<Point> points(UUID run) {
        return jdbc.sql("select millis, hard, medium, soft, unassigned from planning_run_point"
                        + " where run_id = ? order by position")
                .param(run)
                .query((row, n) ->
                        new Point(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getInt(5)))
                .list();
    }

    void best(Attempt attempt, String plan) {
        jdbc.sql("update planning_run set best = ?" + MINE)
                .params(plan, attempt.run(), attempt.number())
                .update();
    }

    Optional<String> best(UUID run) {
        return jdbc.sql("select best from planning_run where id = ? and best is not null")
                .param(run)
                .query((row, n) -> row.getString(1))
                .optional();
    }

    /** Says that this attempt is at work and has used so much time. */
    void atWork(Attempt attempt, long spentMillis) {
        jdbc.sql("update planning_run set spent_millis = ?, seen_at = ?" + MINE)
                .params(spentMillis, Timestamp.from(clock.instant()), attempt.run(), attempt.number())
                .update();
    }

    Sign sign(Attempt attempt) {
        return jdbc.sql("select attempt, stop_asked, state from planning_run where id = ?")
                .param(attempt.run())
                .query((row, n) -> row.getInt(1) != attempt.number()
                                || RunState.valueOf(row.getString(3)).isOver()
                        ? Sign.LOST
                        : row.getBoolean(2) ? Sign.STOP : Sign.GO_ON)
                .optional()
                .orElse(Sign.GO_ON);
    }

    /** What a solving node is told. HAND_OVER: this server closes, another carries on. */
    enum Sign {
        GO_ON,
        STOP,
        LOST,
        HAND_OVER
    }
}
