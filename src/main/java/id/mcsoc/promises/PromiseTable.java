package id.mcsoc.promises;

import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.promises.Promise.State;
import id.mcsoc.promises.Promise.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PromiseTable {

    private static final int MOST_SHOWN = 500;

    private final JdbcClient jdbc;

    PromiseTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when it was there before: then nothing changes. */
    boolean add(Promise promise, Instant madeAt) {
        return jdbc.sql(
                                "insert into promise_transaction (operation, number, service, branch, area, made_at, due, state,"
                                        + " told_late) values (?, ?, ?, ?, ?, ?, ?, 'OPEN', false) on conflict do nothing")
                        .params(
                                promise.operation(),
                                promise.number(),
                                promise.service().name())
                        .params(
                                promise.where().branch().value(),
                                promise.where().area().value())
                        .params(Timestamp.from(madeAt), Timestamp.from(promise.due()))
                        .update()
                == 1;
    }

    /** False when it had ended before. */
    boolean end(UUID operation, State state, Instant at) {
        return jdbc.sql("update promise_transaction set state = ?, done_at = ? where operation = ? and state = 'OPEN'")
                        .params(state.name(), Timestamp.from(at), operation)
                        .update()
                == 1;
    }

    void reopen(UUID operation) {
        jdbc.sql("update promise_transaction set state = 'OPEN', done_at = null where operation = ?")
                .param(operation)
                .update();
    }

    /** False when it was told before. */
    boolean tellLate(UUID operation) {
        return jdbc.sql("update promise_transaction set told_late = true where operation = ? and not told_late")
                        .param(operation)
                        .update()
                == 1;
    }

    Optional<Promise> find(UUID operation) {
        return jdbc.sql("select * from promise_transaction where operation = ?")
                .param(operation)
                .query(PromiseTable::promise)
                .optional();
    }

    /** When the slip was given. */
    Instant madeAt(UUID operation) {
        return jdbc.sql("select made_at from promise_transaction where operation = ?")
                .param(operation)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }

    List<Promise> numbered(String number) {
        return jdbc.sql("select * from promise_transaction where number = ? order by operation")
                .param(number)
                .query(PromiseTable::promise)
                .list();
    }

    List<Promise> untoldLate(Instant now) {
        return jdbc.sql(
                        "select * from promise_transaction where state = 'OPEN' and due < ? and not told_late order by due")
                .param(Timestamp.from(now))
                .query(PromiseTable::promise)
                .list();
    }

    /** The longest overdue first. */
    List<Promise> open(BranchCode branch, Instant dueBefore) {
        return jdbc.sql("select * from promise_transaction where branch = ? and state = 'OPEN' and due < ?"
                        + " order by due, operation fetch first " + MOST_SHOWN + " rows only")
                .params(branch.value(), Timestamp.from(dueBefore))
                .query(PromiseTable::promise)
                .list();
    }

    /** What ended since; newest first. */
    List<Promise> ended(BranchCode branch, Instant since) {
        return jdbc.sql("select * from promise_transaction where branch = ? and done_at >= ?"
                        + " order by done_at desc, operation fetch first " + MOST_SHOWN + " rows only")
                .params(branch.value(), Timestamp.from(since))
                .query(PromiseTable::promise)
                .list();
    }

    private static Promise promise(ResultSet row, int n) throws SQLException {
        return new Promise(
                row.getObject("operation", UUID.class),
                row.getString("number"),
                PromisedService.valueOf(row.getString("service")),
                new Where(new BranchCode(row.getString("branch")), new AreaCode(row.getString("area"))),
                row.getTimestamp("due").toInstant(),
                State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getTimestamp("done_at")).map(Timestamp::toInstant));
    }
}
