package id.mcsoc.planning.team;

import id.mcsoc.planning.PlanningRefusal;
import id.mcsoc.shared.Refused;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** A team stays at home: the whole day, or from one hour to another. */
public record AddAbsence(
        LocalDate date, @Nullable LocalTime from, @Nullable LocalTime to, AbsenceView.Kind kind, String reason) {

    public AddAbsence {
        reason = reason.strip();
        var hours = from != null && to != null && from.isBefore(to);
        if (reason.isEmpty() || reason.length() > 200 || !(hours || (from == null && to == null))) {
            throw new Refused(PlanningRefusal.ABSENCE_INVALID);
        }
    }
}
