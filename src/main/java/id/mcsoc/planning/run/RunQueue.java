package id.mcsoc.planning.run;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import id.mcsoc.planning.PlanningSettings;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/**
 * The queue of work over all nodes. A node that misses {@value #MISSED} heartbeats is dead, and what it had is handed
 * out once more; one that closes in order hands its work back itself.
 */
@Component
public class RunQueue {

    private static final String TABLE = "planning_job";
    private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    private static final int MISSED = 4;
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(5);
    private static final Duration MOST_POLL = Duration.ofSeconds(1);
    private static final Duration FOR_WRITING_DOWN = Duration.ofSeconds(8);

    private final Map<String, CustomTask<Void>> tasks;
    private final SchedulerClient client;
    private final Scheduler scheduler;
    private final List<Work> works;
    private final Clock clock;

    RunQueue(DataSource database, List<Work> works, Node node, PlanningSettings settings, Clock clock) {
        this.works = works;
        this.clock = clock;
        this.tasks = works.stream().collect(Collectors.toMap(Work::kind, this::task));
        var all = List.<Task<?>>copyOf(tasks.values());
        this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database), all)
                .tableName(TABLE)
                .build();
        var beat = settings.heartbeat();
        this.scheduler = Scheduler.create(database, all)
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

    private CustomTask<Void> task(Work work) {
        return Tasks.custom(work.kind(), Void.class)
                .onFailure((failed, again) ->
                        again.reschedule(failed, clock.instant().plus(AFTER_TROUBLE)))
                .onDeadExecution(new DeadExecutionHandler.ReviveDeadExecution<>())
                .execute((one, context) -> done(work, UUID.fromString(one.getId())));
    }

    private CompletionHandler<Void> done(Work work, UUID id) {
        return work.run(id)
                ? new CompletionHandler.OnCompleteRemove<>()
                : (handedOver, again) -> again.reschedule(handedOver, clock.instant());
    }

    /** Within the caller's transaction: either both what is to be done and its job are there, or neither. */
    public void add(String kind, UUID id) {
        client.scheduleIfNotExists(
                Objects.requireNonNull(tasks.get(kind), kind).instance(id.toString()), clock.instant());
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
        works.forEach(Work::stopAll);
    }

    @PreDestroy
    void close() {
        works.forEach(Work::stopAll);
        if (scheduler.getSchedulerState().isStarted()) {
            scheduler.stop();
        }
    }
}
