package id.mcsoc.planning.board;

import id.mcsoc.planning.PlanningRefusal;
import id.mcsoc.planning.proposal.Moves.Target;
import id.mcsoc.shared.Refused;
import java.time.LocalDate;
import java.time.LocalTime;

/** Where to; without a time as early as it fits. */
record MoveForm(String team, LocalDate date, LocalTime time) {

    private static final LocalTime EARLIEST = LocalTime.of(6, 0);

    Target target() {
        if (team == null || date == null) {
            throw new Refused(PlanningRefusal.MOVE_INCOMPLETE);
        }
        return new Target(team, date, time == null ? EARLIEST : time);
    }
}
