package id.mcsoc.complaints.log;

import id.mcsoc.complaints.log.ComplaintEvent.Kind;
import java.util.List;

/** Who is asked next when a complaint is late, concerns several units, or cannot wait. */
public enum Escalation {
    OVERDUE,
    COMPLEXITY,
    EMERGENCY;

    /** With the third unit it is nobody's own any more. */
    static final int UNITS_OF_A_COMPLEX_ONE = 3;

    private static final List<String> LADDER = List.of("BRANCH_HEAD", "REGIONAL_OFFICE", "HEAD_OFFICE");

    /** One step up from where it is; at the top it stays. */
    Step from(String level, String reason) {
        var next = Math.min(LADDER.indexOf(level) + 1, LADDER.size() - 1);
        return new Step(Kind.ESCALATED, level, LADDER.get(next), reason, name(), "");
    }
}
