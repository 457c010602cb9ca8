package id.mcsoc.planning.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import id.mcsoc.McsTest;
import id.mcsoc.planning.PlanningSettings;
import java.time.Clock;
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
        var first = mock(RunJob.class);
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
        var second = mock(RunJob.class);
        when(second.run(any())).thenAnswer(call -> taken.incrementAndGet() > 0);

        var closing = node("pertama", first);
        closing.add(UUID.randomUUID());
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
        var job = mock(RunJob.class);
        when(job.run(any())).thenReturn(true);
        var node = node("satu", job);
        node.add(UUID.randomUUID());
        await().until(() -> jobs() == 0);
        node.close();
    }

    private RunQueue node(String name, RunJob job) {
        var queue = new RunQueue(database, job, new Node(name), settings, Clock.systemUTC());
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
