package id.mcsoc.planning.run;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import id.mcsoc.planning.PlanningSettings;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/**
 * The queue of runs over all nodes. A node that misses {@value #MISSED} heartbeats is dead, and the run it had is handed
 * out once more; one that closes in order hands its runs back itself.
 */
@Component
class RunQueue {

    private static final String TABLE = "planning_job";
    private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    private static final int MISSED = 4;
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(5);
    private static final Duration MOST_POLL = Duration.ofSeconds(1);
    private static final Duration FOR_WRITING_DOWN = Duration.ofSeconds(8);

    private final CustomTask<Void> task;
    private final SchedulerClient client;
    private final Scheduler scheduler;
    private final RunJob job;
    private final Clock clock;

    RunQueue(DataSource database, RunJob job, Node node, PlanningSettings settings, Clock clock) {
        this.job = job;
        this.clock = clock;
        this.task = Tasks.custom("planning-run", Void.class)
                .onFailure((failed, again) ->
                        again.reschedule(failed, clock.instant().plus(AFTER_TROUBLE)))
                .onDeadExecution(new DeadExecutionHandler.ReviveDeadExecution<>())
                .execute((run, context) -> work(UUID.fromString(run.getId())));
        this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database), task)
                .tableName(TABLE)
                .build();
        var beat = settings.heartbeat();
        this.scheduler = Scheduler.create(database, task)
                .tableName(TABLE)
                .schedulerName(new SchedulerName.Fixed(node.name()))
                .clock(clock::instant)
                .threads(AT_ONCE)
                .pollingInterval(beat.compareTo(MOST_POLL) < 0 ? beat : MOST_POLL)
                .heartbeatInterval(beat)
                .missedHeartbeatsLimit(MISSED)
                .shutdownMaxWait(FOR_WRITING_DOWN)
                .build();
    }

    private CompletionHandler<Void> work(UUID run) {
        return job.run(run)
                ? new CompletionHandler.OnCompleteRemove<>()
                : (handedOver, again) -> again.reschedule(handedOver, clock.instant());
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

    /** Before anything else of the application goes: others shall not wait for our last requests. */
    @EventListener(ContextClosedEvent.class)
    void handOver() {
        job.stopAll();
    }

    @PreDestroy
    void close() {
        job.stopAll();
        if (scheduler.getSchedulerState().isStarted()) {
            scheduler.stop();
        }
    }
}
