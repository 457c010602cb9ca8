package id.mcsoc;

import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Listeners work after the commit, in threads of their own: a test that commits ends when they have. */
public final class EventsHeard {

    private EventsHeard() {}

    /** Waits until every committed event was heard; one whose listener failed waits for nobody. */
    public static void await(JdbcClient jdbc) {
        Awaitility.await()
                .until(() -> jdbc.sql("select 1 from event_publication where status <> 'FAILED'")
                        .query()
                        .listOfRows()
                        .isEmpty());
    }
}
