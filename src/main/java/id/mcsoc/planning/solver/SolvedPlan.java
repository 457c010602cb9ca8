package id.mcsoc.planning.solver;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** What the planner found: the file format {@code mcs-oc/plan@1}. Fixed visits are not repeated in it. */
public record SolvedPlan(
        String format,
        String problem,
        Score score,
        List<PlannedStop> visits,
        List<Left> unassigned,
        List<RuleFigure> rules) {

    public static final String FORMAT = "mcs-oc/plan@1";

    public record Score(long hard, long medium, long soft) {}

    public record PlannedStop(
            String id, String team, LocalDate date, LocalDateTime arrive, LocalDateTime start, LocalDateTime end) {}

    /** A visit without a place in the plan, and at least one reason. */
    public record Left(String id, List<Reason> reasons) {}

    /** {@code code} R01-R14; the sentence is {@code reason.<code>} with the arguments; {@code fix} as well, {@code reason.<code>.fix}. */
    public record Reason(String code, List<String> arguments, String text, String fix) {}

    /** What one rule contributes: {@code level} hard, medium or soft; message key {@code constraint.<id>}. */
    public record RuleFigure(String id, String level, long score, int matches) {}
}
