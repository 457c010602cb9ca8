package id.mcsoc.planning.run;

import id.mcsoc.planning.proposal.PlanScope;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A run of the planner. {@code seconds}: how long it may think. */
public record RunView(UUID id, PlanScope scope, RunState state, int seconds, Base base, Who who, Outcome outcome) {

    /** The proposal it started from. */
    public record Base(@Nullable UUID plan, int revision) {}

    public record Who(
            String name, Instant startedAt, @Nullable Instant endedAt) {}

    /** {@code trouble}: why it failed, for the log and the administrator. */
    public record Outcome(
            @Nullable UUID plan,
            boolean stopAsked,
            @Nullable String trouble) {}

    /** One moment of the run; {@code medium} and {@code soft} are penalties: nearer to 0 is better. */
    public record Point(long millis, long hard, long medium, long soft, int unassigned) {}
}
