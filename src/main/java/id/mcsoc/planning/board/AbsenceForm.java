package id.mcsoc.planning.board;

import id.mcsoc.planning.PlanningRefusal;
import id.mcsoc.planning.team.AbsenceView;
import id.mcsoc.planning.team.AddAbsence;
import id.mcsoc.shared.Refused;
import java.time.LocalDate;
import java.time.LocalTime;

/** Without hours the whole day. */
record AbsenceForm(String team, LocalDate date, LocalTime from, LocalTime to, AbsenceView.Kind kind, String reason) {

    AddAbsence absence() {
        if (team == null || date == null || kind == null || reason == null) {
            throw new Refused(PlanningRefusal.ABSENCE_INVALID);
        }
        return new AddAbsence(date, from, to, kind, reason);
    }
}
