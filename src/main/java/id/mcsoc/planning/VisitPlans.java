package id.mcsoc.planning;

import id.mcsoc.access.Actor;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.planning.schedule.Schedule;
import id.mcsoc.planning.schedule.TeamDays;
import id.mcsoc.planning.schedule.VisitLife;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The schedule a branch head answers for. */
@Service
public class VisitPlans {

    private final Schedule schedule;
    private final VisitLife life;
    private final TeamDays days;

    VisitPlans(Schedule schedule, VisitLife life, TeamDays days) {
        this.schedule = schedule;
        this.life = life;
        this.days = days;
    }

    /** An approved visit, in whatever state. */
    public Optional<ScheduledVisit> find(VisitId id) {
        return schedule.find(id);
    }

    /** Confirmed, packed and started visits of a team, from (inclusive) to (inclusive), by start. */
    public List<ScheduledVisit> ofTeam(BranchCode branch, String team, LocalDate from, LocalDate to) {
        return schedule.promised(branch, team, from, to);
    }

    /** Approved visits of a branch in whatever state, from (inclusive) to (inclusive), by start. */
    public List<ScheduledVisit> ofBranch(BranchCode branch, LocalDate from, LocalDate to) {
        return schedule.between(branch, from, to);
    }

    /** What the visit's team did on the visit's day. */
    public Optional<TeamDay> dayOf(VisitId id) {
        return days.of(id);
    }

    /** The package is on a tablet; telling it twice changes nothing. @throws id.mcsoc.shared.NotFound for another team's visit */
    public void markPacked(VisitId id, Actor by) {
        life.pack(id, by);
    }

    /** @throws id.mcsoc.shared.NotFound for another team's visit */
    public void markStarted(VisitId id, Actor by) {
        life.start(id, by);
    }

    /** @param leftOver families that could not be served; more than none makes the visit PARTLY_SERVED */
    public void markClosed(VisitId id, int leftOver, Actor by) {
        life.close(id, leftOver, by);
    }
}
