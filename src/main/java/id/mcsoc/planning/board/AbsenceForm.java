package id.mcsoc.planning.board;

import id.mcsoc.planning.PlanningRefusal;
import id.mcsoc.planning.team.AbsenceView;
import id.mcsoc.planning.team.AddAbsence;
import id.mcsoc.shared.Refused;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Without hours the whole day. */
record AbsenceForm(
        @Nullable String team,
        @Nullable LocalDate date,
        @Nullable LocalTime from,
        @Nullable LocalTime to,
        AbsenceView.@Nullable Kind kind,
        @Nullable String reason) {

    static final AbsenceForm EMPTY = new AbsenceForm(null, null, null, null, null, null);

    AddAbsence absence() {
        if (team == null || date == null || kind == null || reason == null) {
            throw new Refused(PlanningRefusal.ABSENCE_INVALID);
        }
        return new AddAbsence(date, from, to, kind, reason);
    }
}
