package id.mcsoc.planning.solver;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** The planner behind one door: nobody outside this package knows how a plan is found. */
public interface VisitPlanner {

    /**
     * Plans from the visits' current assignments on. Blocks until time is up, {@code stop} says so, or nothing is left
     * to improve.
     *
     * @param progress told of every better plan, at most a few times a second, from the solving thread
     * @throws ProblemInvalid when the problem contradicts itself: names the path and the reason
     */
    SolvedPlan solve(Problem problem, Limits limits, Consumer<Progress> progress, BooleanSupplier stop);

    /**
     * As {@link #solve}, but the search goes on from a plan found earlier for this problem, unless the problem has changed
     * so much that the current assignments are the better start. Costs of moving a visit still count from those.
     */
    SolvedPlan resume(
            Problem problem, SolvedPlan found, Limits limits, Consumer<Progress> progress, BooleanSupplier stop);

    /** The plan as the current assignments stand: score per rule, reasons for what has none. Nothing is moved. */
    SolvedPlan evaluate(Problem problem);

    /**
     * What would be wrong if this visit stood with that team and started no earlier than that: the same check as the
     * solver's hard rules. Empty when it fits. {@code start} is the time it would really start.
     */
    MoveCheck check(Problem problem, String visit, String team, LocalDate date, LocalTime notBefore);

    /** Where one more visit fits into the plan as the current assignments stand. Nothing is moved or solved. */
    SlotSearch slots(Problem problem);

    /** @param steps at most so many solver steps when above 0: with the same seed the same plan, whatever the machine */
    record Limits(Duration time, long seed, long steps, Search search) {
        public Limits(Duration time, long seed, long steps) {
            this(time, seed, steps, Search.PLAN);
        }

        public Limits replanning() {
            return new Limits(time, seed, steps, Search.REPLAN);
        }
    }

    /** Looking far and wide, or staying close to the plan there is: for a repair within seconds. */
    enum Search {
        PLAN,
        REPLAN
    }

    record Progress(Duration elapsed, SolvedPlan.Score score, int unassigned, SolvedPlan best) {}

    /** {@code violations}: rule ids with arguments, message key {@code constraint.<id>.broken}. */
    record MoveCheck(List<Violation> violations, LocalTime start, LocalTime end, SolvedPlan.Score delta) {
        public boolean fits() {
            return violations.isEmpty();
        }
    }

    record Violation(String rule, List<String> arguments) {}
}
