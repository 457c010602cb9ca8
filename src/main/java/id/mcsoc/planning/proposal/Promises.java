package id.mcsoc.planning.proposal;

import id.mcsoc.planning.ScheduledVisit;
import id.mcsoc.planning.hold.SlotHold;
import id.mcsoc.planning.hold.SlotHolds;
import id.mcsoc.planning.schedule.Schedule;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the teams have promised already: visits, and times held for requests. */
@Component
class Promises {

    private final Schedule schedule;
    private final SlotHolds holds;

    Promises(Schedule schedule, SlotHolds holds) {
        this.schedule = schedule;
        this.holds = holds;
    }

    /** Approved and neither cancelled nor done. */
    List<ScheduledVisit> visits(PlanScope scope) {
        return schedule.active(scope.branch());
    }

    List<SlotHold> held(PlanScope scope) {
        return holds.live(scope.branch(), scope.horizon().first());
    }
}
