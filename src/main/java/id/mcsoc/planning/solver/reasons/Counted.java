package id.mcsoc.planning.solver.reasons;

import id.mcsoc.planning.solver.model.DayFacts;
import id.mcsoc.planning.solver.model.TeamDay;
import id.mcsoc.planning.solver.model.VisitFacts;
import java.util.List;
import java.util.function.Predicate;

/** The likeliest reason, read off the team-days without inserting anything: for the many after the many. */
record Counted(Standing standing) {

    String code(VisitFacts visit) {
        var offered = those(standing.days(), day -> visit.windows()[day.date()] != null);
        if (offered.isEmpty()) {
            return "R05";
        }
        var kitted = those(offered, day -> (visit.skills() & ~day.crew().skills()) == 0);
        if (kitted.isEmpty()) {
            return "R03";
        }
        if (those(kitted, day -> day.shift().cards() >= visit.cards()).isEmpty()) {
            return "R11";
        }
        boolean longEnough = kitted.stream().anyMatch(day -> isLongEnough(day.facts(), visit));
        return longEnough ? "R02" : "R06";
    }

    private static List<TeamDay> those(List<TeamDay> days, Predicate<DayFacts> test) {
        return days.stream().filter(day -> test.test(day.facts())).toList();
    }

    private static boolean isLongEnough(DayFacts day, VisitFacts visit) {
        var windows = visit.windows()[day.date()];
        for (int i = 0; i < windows.length; i += 4) {
            int until = windows[i + 2] == VisitFacts.PRESENCE
                    ? windows[i + 1]
                    : day.shift().to();
            int within = Math.min(until, day.shift().to())
                    - Math.max(windows[i], day.shift().from());
            if (within >= visit.service()) {
                return true;
            }
        }
        return false;
    }
}
