package id.mcsoc.planning.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import id.mcsoc.McsTest;
import id.mcsoc.planning.PlanningSettings;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes at one table, in one process; the jobs themselves are played. The queue waits by a clock that goes. */
@McsTest
class RunQueueTest {

    @Autowired
    DataSource database;

    @Autowired
    PlanningSettings settings;

    @Autowired
    JdbcClient tables;

    @Test
    void aNodeThatClosesHandsItsRunToAnother() throws Exception {
        var begun = new CountDownLatch(1);
        var closes = new CountDownLatch(1);
        var first = work("planning-run");
        when(first.run(any())).thenAnswer(call -> {
            begun.countDown();
            closes.await();
            return false;
        });
        doAnswer(call -> {
                    closes.countDown();
                    return null;
                })
                .when(first)
                .stopAll();
        var taken = new AtomicInteger();
        var second = work("planning-run");
        when(second.run(any())).thenAnswer(call -> taken.incrementAndGet() > 0);

        var closing = node("pertama", first);
        closing.add("planning-run", UUID.randomUUID());
        begun.await();
        closing.close();
        assertThat(jobs()).as("handed over, not lost").isEqualTo(1);
        var other = node("kedua", second);
        await().until(() -> jobs() == 0);
        other.close();
        assertThat(taken).hasValue(1);
    }

    @Test
    void aRunThatIsOverLeavesTheQueue() {
        var job = work("planning-run");
        when(job.run(any())).thenReturn(true);
        var node = node("satu", job);
        node.add("planning-run", UUID.randomUUID());
        await().until(() -> jobs() == 0);
        node.close();
    }

    @Test
    void whatADeadNodeHadBegunIsDoneByALivingOneWhateverItIs() {
        var scenario = UUID.randomUUID();
        left("planning-scenario", scenario, Instant.now().minusSeconds(600));
        var alive = UUID.randomUUID();
        left("planning-run", alive, Instant.now().plusSeconds(600));
        var scenarios = work("planning-scenario");
        when(scenarios.run(scenario)).thenReturn(true);
        var runs = work("planning-run");
        var node = node("dua", runs, scenarios);
        await().until(() -> jobs() == 1);
        node.close();
        verify(scenarios).run(scenario);
        verify(runs, never().description("its node lives")).run(alive);
        tables.sql("delete from planning_job").update();
    }

    /** As a node leaves it that was killed, or has not been. */
    private void left(String kind, UUID id, Instant heartbeat) {
        tables.sql(
                        "insert into planning_job (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat,"
                                + " version) values (?, ?, ?, true, 'satu', ?, 1)")
                .params(kind, id.toString(), Timestamp.from(Instant.EPOCH), Timestamp.from(heartbeat))
                .update();
    }

    private static Work work(String kind) {
        var work = mock(Work.class);
        when(work.kind()).thenReturn(kind);
        return work;
    }

    private RunQueue node(String name, Work... jobs) {
        var queue = new RunQueue(database, List.of(jobs), new Node(name), settings, Clock.systemUTC());
        new RunQueue.Opening(queue, withJobs()).open();
        return queue;
    }

    private static PlanningSettings withJobs() {
        var settings = mock(PlanningSettings.class);
        when(settings.jobs()).thenReturn(true);
        return settings;
    }

    private int jobs() {
        return tables.sql("select count(*) from planning_job")
                .query(Integer.class)
                .single();
    }
}
