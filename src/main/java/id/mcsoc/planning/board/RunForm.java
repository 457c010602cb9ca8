package id.mcsoc.planning.board;

import id.mcsoc.planning.PlanningRefusal;
import id.mcsoc.planning.PlanningSettings;
import id.mcsoc.planning.proposal.Horizon;
import id.mcsoc.shared.Refused;
import java.time.LocalDate;

/** How far ahead and how long the planner shall think. */
record RunForm(Integer weeks, Integer seconds, Boolean reshuffles) {

    private static final int MOST_SECONDS = 600;

    static RunForm standard(PlanningSettings settings) {
        return new RunForm(settings.horizonWeeks(), (int) settings.time().toSeconds(), false);
    }

    Horizon horizon(LocalDate today, PlanningSettings settings) {
        var sane = weeks != null && weeks >= 1 && weeks <= settings.horizonMostWeeks();
        if (!sane || seconds == null || seconds < 1 || seconds > MOST_SECONDS) {
            throw new Refused(PlanningRefusal.HORIZON_INVALID, settings.horizonMostWeeks());
        }
        return Horizon.after(today, weeks);
    }
}
