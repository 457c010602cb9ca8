package id.mcsoc.planning.run;

import id.mcsoc.geo.BranchCode;
import id.mcsoc.planning.proposal.Horizon;
import id.mcsoc.planning.proposal.PlanScope;
import id.mcsoc.planning.run.RunView.Point;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Runs and their curves. Plain SQL: progress is written many times a minute and never read back as an entity. */
@Repository
class RunRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    RunRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the branch has a run that is not over */
    void insert(UUID id, PlanScope scope, int seconds, RunView.Base base, String by) {
        jdbc.sql(
                        "insert into planning_run (id, branch, running_branch, state, first_day, last_day, seconds, reshuffles,"
                                + " base_plan, base_revision, stop_asked, started_by, started_at)"
                                + " values (?, ?, ?, 'QUEUED', ?, ?, ?, ?, ?, ?, false, ?, ?)")
                .params(
                        id,
                        scope.branch().value(),
                        scope.branch().value(),
                        scope.horizon().first(),
                        scope.horizon().last(),
                        seconds,
                        scope.reshuffles())
                .param(base.plan())
                .params(base.revision(), by, Timestamp.from(clock.instant()))
                .update();
    }

    Optional<RunView> find(UUID id) {
        return jdbc.sql("select * from planning_run where id = ?")
                .param(id)
                .query((row, n) -> run(row))
                .optional();
    }

    Optional<RunView> last(BranchCode branch) {
        return jdbc.sql("select * from planning_run where branch = ? order by started_at desc, id desc"
                        + " fetch first 1 rows only")
                .param(branch.value())
                .query((row, n) -> run(row))
                .optional();
    }

    boolean isRunning(BranchCode branch) {
        return jdbc.sql("select count(*) from planning_run where running_branch = ?")
                        .param(branch.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** @return false when somebody began it before */
    boolean begin(UUID id) {
        return jdbc.sql("update planning_run set state = 'RUNNING' where id = ? and state = 'QUEUED'")
                        .param(id)
                        .update()
                == 1;
    }

    void point(UUID run, int position, Point point) {
        jdbc.sql("insert into planning_run_point (run_id, position, millis, hard, medium, soft, unassigned)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(run, position, point.millis(), point.hard(), point.medium(), point.soft(), point.unassigned())
                .update();
    }

    Duration age(RunView run) {
        var ended = run.who().endedAt();
        return Duration.between(run.who().startedAt(), ended == null ? clock.instant() : ended);
    }

    List<Point> points(UUID run) {
        return jdbc.sql("select millis, hard, medium, soft, unassigned from planning_run_point"
                        + " where run_id = ? order by position")
                .param(run)
                .query((row, n) ->
                        new Point(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getInt(5)))
                .list();
    }

    void best(UUID run, String plan) {
        jdbc.sql("update planning_run set best = ? where id = ?")
                .params(plan, run)
                .update();
    }

    Optional<String> best(UUID run) {
        return jdbc.sql("select best from planning_run where id = ? and best is not null")
                .param(run)
                .query((row, n) -> row.getString(1))
                .optional();
    }

    boolean stopAsked(UUID run) {
        return jdbc.sql("select stop_asked from planning_run where id = ?")
                .param(run)
                .query(Boolean.class)
                .single();
    }

    void askStop(UUID run) {
        jdbc.sql("update planning_run set stop_asked = true where id = ?")
                .param(run)
                .update();
    }

    void end(UUID run, RunState state, @Nullable UUID plan, @Nullable String trouble) {
        jdbc.sql(
                        "update planning_run set state = :state, running_branch = null, result_plan = :plan, trouble = :trouble,"
                                + " ended_at = :at, best = null where id = :id")
                .param("state", state.name())
                .param("plan", plan)
                .param("trouble", trouble)
                .param("at", Timestamp.from(clock.instant()))
                .param("id", run)
                .update();
    }

    private static RunView run(ResultSet row) throws SQLException {
        var horizon =
                new Horizon(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class));
        var ended = row.getTimestamp("ended_at");
        return new RunView(
                row.getObject("id", UUID.class),
                new PlanScope(new BranchCode(row.getString("branch")), horizon, row.getBoolean("reshuffles")),
                RunState.valueOf(row.getString("state")),
                row.getInt("seconds"),
                new RunView.Base(row.getObject("base_plan", UUID.class), row.getInt("base_revision")),
                new RunView.Who(
                        row.getString("started_by"),
                        row.getTimestamp("started_at").toInstant(),
                        ended == null ? null : ended.toInstant()),
                new RunView.Outcome(
                        row.getObject("result_plan", UUID.class),
                        row.getBoolean("stop_asked"),
                        row.getString("trouble")));
    }
}
