package id.mcsoc.planning.offers;

import id.mcsoc.booking.VisitWindows;
import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.planning.ScheduledVisit;
import id.mcsoc.planning.offers.Snapshot.Closed;
import id.mcsoc.planning.proposal.Horizon;
import id.mcsoc.planning.proposal.PlanScope;
import id.mcsoc.planning.proposal.PlanView;
import id.mcsoc.planning.proposal.PlanningProblem;
import id.mcsoc.planning.proposal.Plans;
import id.mcsoc.planning.schedule.Schedule;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads a branch's schedule and the proposal on its table, as far ahead as a kelurahan may ask. */
@Component
class StandingFacts {

    private final PlanningProblem problems;
    private final Plans plans;
    private final Schedule schedule;

    StandingFacts(PlanningProblem problems, Plans plans, Schedule schedule) {
        this.problems = problems;
        this.plans = plans;
        this.schedule = schedule;
    }

    Snapshot.Facts of(BranchCode branch, LocalDate today) {
        var scope = new PlanScope(branch, new Horizon(today.plusDays(1), today.plusWeeks(VisitWindows.WEEKS)), false);
        var drafts = plans.open(branch).map(PlanView::starts).orElse(Map.of());
        var loaded = problems.standing(scope, drafts);
        var areas = new HashMap<String, AreaCode>();
        loaded.subjects().byNumber().forEach((number, subject) -> areas.put(number, subject.area()));
        for (ScheduledVisit visit : schedule.active(branch)) {
            areas.put(visit.requestNumber(), visit.area());
        }
        var closed = new Closed(
                loaded.outages(), loaded.outages().closures(scope.horizon().days()));
        return new Snapshot.Facts(loaded.problem(), loaded.places(), areas, drafts.keySet(), closed);
    }
}
