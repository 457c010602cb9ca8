package id.mcsoc.planning.run;

import id.mcsoc.planning.proposal.PlanScope;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A run of the planner. {@code seconds}: how long it may think. */
public record RunView(
        UUID id, PlanScope scope, RunState state, int seconds, Base base, Who who, Pace pace, Outcome outcome) {

    /** The proposal it started from. */
    public record Base(@Nullable UUID plan, int revision) {}

    public record Who(
            String name, Instant startedAt, @Nullable Instant endedAt) {}

    /**
     * @param attempt how often a node took it up
     * @param spentMillis thinking time used by all attempts
     * @param seenAt when the node last said that it is at work
     */
    public record Pace(
            int attempt,
            long spentMillis,
            @Nullable String node,
            @Nullable Instant seenAt) {}

    /** {@code trouble}: why it failed, for the log and the administrator. */
    public record Outcome(
            @Nullable UUID plan,
            boolean stopAsked,
            @Nullable String trouble) {}

    /** One moment of the run; {@code medium} and {@code soft} are penalties: nearer to 0 is better. */
    public record Point(long millis, long hard, long medium, long soft, int unassigned) {}

    Duration left() {
        return Duration.ofMillis(Math.max(0, seconds * 1000L - pace.spentMillis()));
    }

    /** Whole seconds it may still think. */
    public long secondsLeft() {
        return (left().toMillis() + 999) / 1000;
    }

    /** A node says every second that it is at work; after so long it is taken for dead. */
    boolean isSilent(Instant now, Duration patience) {
        var seen = pace.seenAt();
        return state == RunState.RUNNING
                && secondsLeft() > 0
                && seen != null
                && seen.plus(patience).isBefore(now);
    }

    Attempt attempt() {
        return new Attempt(id, pace.attempt());
    }

    /** Who may write about a run: the node that took it up last, and nobody before it. */
    record Attempt(UUID run, int number) {}
}
