package id.mcsoc.planning.run;

import id.mcsoc.geo.BranchCode;
import id.mcsoc.planning.proposal.Horizon;
import id.mcsoc.planning.proposal.PlanScope;
import id.mcsoc.planning.run.RunView.Attempt;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Runs from queued to over. Plain SQL, because several nodes contend for a row. */
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

    /** The run as this node's attempt, whether it is new or another node left it behind; empty when it is over. */
    Optional<RunView> take(UUID id, String node) {
        int taken = jdbc.sql("update planning_run set state = 'RUNNING', attempt = attempt + 1, node = ?, seen_at = ?"
                        + " where id = ? and running_branch is not null")
                .params(node, Timestamp.from(clock.instant()), id)
                .update();
        return taken == 1 ? find(id) : Optional.empty();
    }

    void askStop(UUID run) {
        jdbc.sql("update planning_run set stop_asked = true where id = ?")
                .param(run)
                .update();
    }

    Instant now() {
        return clock.instant();
    }

    /** @throws LostRun when another node has taken the run up since */
    void end(Attempt attempt, RunState state, @Nullable UUID plan, @Nullable String trouble) {
        int ended = jdbc.sql(
                        "update planning_run set state = :state, running_branch = null, result_plan = :plan, trouble = :trouble,"
                                + " ended_at = :at, best = null"
                                + " where id = :id and attempt = :attempt and running_branch is not null")
                .param("state", state.name())
                .param("plan", plan)
                .param("trouble", trouble)
                .param("at", Timestamp.from(clock.instant()))
                .param("id", attempt.run())
                .param("attempt", attempt.number())
                .update();
        if (ended == 0) {
            throw new LostRun(attempt);
        }
    }

    private static RunView run(ResultSet row) throws SQLException {
        var horizon =
                new Horizon(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class));
        return new RunView(
                row.getObject("id", UUID.class),
                new PlanScope(new BranchCode(row.getString("branch")), horizon, row.getBoolean("reshuffles")),
                RunState.valueOf(row.getString("state")),
                row.getInt("seconds"),
                new RunView.Base(row.getObject("base_plan", UUID.class), row.getInt("base_revision")),
                new RunView.Who(
                        row.getString("started_by"),
                        row.getTimestamp("started_at").toInstant(),
                        instant(row, "ended_at")),
                new RunView.Pace(
                        row.getInt("attempt"),
                        row.getLong("spent_millis"),
                        row.getString("node"),
                        instant(row, "seen_at")),
                new RunView.Outcome(
                        row.getObject("result_plan", UUID.class),
                        row.getBoolean("stop_asked"),
                        row.getString("trouble")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
