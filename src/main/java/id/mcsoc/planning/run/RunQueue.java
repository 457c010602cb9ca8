package id.mcsoc.planning.run;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import id.mcsoc.planning.PlanningSettings;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/**
 * The queue of runs over all nodes. A run whose node died is handed out once more after about 20 seconds; the job sees
 * that it had begun and keeps what was found.
 */
@Component
class RunQueue {

    private static final String TABLE = "planning_job";
    private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private final OneTimeTask<Void> task;
    private final SchedulerClient client;
    private final Scheduler scheduler;
    private final RunJob job;
    private final Clock clock;

    RunQueue(DataSource database, RunJob job, Clock clock) {
        this.job = job;
        this.clock = clock;
        this.task = Tasks.oneTime("planning-run").execute((run, context) -> job.run(UUID.fromString(run.getId())));
        this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database), task)
                .tableName(TABLE)
                .build();
        this.scheduler = Scheduler.create(database, task)
                .tableName(TABLE)
                .clock(clock::instant)
                .threads(AT_ONCE)
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(Duration.ofSeconds(5))
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build();
    }

    /** Within the caller's transaction: either both the run and its job are there, or neither. */
    void add(UUID run) {
        client.scheduleIfNotExists(task.instance(run.toString()), clock.instant());
    }

    /** Begins to hand out runs on this node, unless {@code mcs.planning.jobs} is off. */
    @Component
    record Opening(RunQueue queue, PlanningSettings settings) {

        @EventListener(ApplicationReadyEvent.class)
        void open() {
            if (settings.jobs()) {
                queue.scheduler.start();
            }
        }
    }

    @PreDestroy
    void close() {
        job.stopAll();
        if (scheduler.getSchedulerState().isStarted()) {
            scheduler.stop();
        }
    }
}
