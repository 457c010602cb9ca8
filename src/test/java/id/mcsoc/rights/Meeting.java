package id.mcsoc.rights;

import id.mcsoc.TestDatabase;
import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two officers on two connections of one database. */
record Meeting(TransactionTemplate transaction, JdbcClient jdbc) {

    static final String DONE = "done";

    /** Something an officer does; what it says is its end. */
    @FunctionalInterface
    interface Deed {
        Object act() throws Exception;
    }

    /** The first has done it and not yet committed when the second begins, and commits once the second waits for it. */
    String meanwhile(Runnable first, Deed second) throws Exception {
        var other = Executors.newSingleThreadExecutor();
        try {
            Future<String> said = transaction.execute(status -> {
                first.run();
                var running = other.submit(() -> end(second));
                Awaitility.await().pollInterval(Duration.ofMillis(20)).until(() -> waiting() == 1 || running.isDone());
                return running;
            });
            return said.get();
        } finally {
            other.shutdownNow();
        }
    }

    /** Both press the button in the same moment. */
    List<String> atOnce(Deed one, Deed other) throws Exception {
        var gate = new CyclicBarrier(2);
        var two = Executors.newFixedThreadPool(2);
        try {
            var said = new ArrayList<String>();
            for (var end : two.invokeAll(List.of(at(gate, one), at(gate, other)))) {
                said.add(end.get());
            }
            return said;
        } finally {
            two.shutdownNow();
        }
    }

    private static Callable<String> at(CyclicBarrier gate, Deed deed) {
        return () -> {
            gate.await();
            return end(deed);
        };
    }

    private static String end(Deed deed) throws Exception {
        try {
            return deed.act() instanceof String said ? said : DONE;
        } catch (Refused refused) {
            return refused.code().name();
        } catch (NotFound gone) {
            return "NOT_FOUND";
        }
    }

    /** Connections that stand still because another holds a row. */
    private long waiting() {
        var asked = TestDatabase.onPostgres()
                ? "select count(*) from pg_stat_activity where datname = current_database()"
                        + " and wait_event_type = 'Lock'"
                : "select count(*) from information_schema.sessions where blocker_id is not null";
        return jdbc.sql(asked).query(Long.class).single();
    }
}
