package id.mcsoc.planning.repair;

import id.mcsoc.TestActors;
import id.mcsoc.access.Actor;
import id.mcsoc.booking.OpenRequest;
import id.mcsoc.booking.VisitAccepted;
import id.mcsoc.planning.Demand;
import id.mcsoc.planning.ScheduledVisit;
import id.mcsoc.planning.VisitPlans;
import id.mcsoc.planning.proposal.Approval;
import id.mcsoc.planning.proposal.Horizon;
import id.mcsoc.planning.proposal.PlanScope;
import id.mcsoc.planning.proposal.PlanWriter;
import id.mcsoc.planning.proposal.StopView.Subject;
import id.mcsoc.planning.proposal.Subjects;
import id.mcsoc.planning.solver.SolvedPlan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;

/** Visits that were planned, approved and agreed to. */
record Promised(PlanWriter writer, Approval approval, VisitPlans schedule, ApplicationEventPublisher events) {

    static Promised in(ApplicationContext application) {
        return new Promised(
                application.getBean(PlanWriter.class),
                application.getBean(Approval.class),
                application.getBean(VisitPlans.class),
                application);
    }

    record At(OpenRequest request, String team, LocalDate date, LocalTime start) {}

    static At at(OpenRequest request, String team, LocalDate date, int hour) {
        return new At(request, team, date, LocalTime.of(hour, 0));
    }

    void approve(Actor head, List<At> stops) {
        var planned = new ArrayList<SolvedPlan.PlannedStop>();
        var subjects = new HashMap<String, Subject>();
        for (var stop : stops) {
            var start = stop.date().atTime(stop.start());
            planned.add(new SolvedPlan.PlannedStop(
                    stop.request().number(), stop.team(), stop.date(), start, start, start.plusHours(2)));
            subjects.put(stop.request().number(), subject(stop.request()));
        }
        var result =
                new SolvedPlan(SolvedPlan.FORMAT, "test", new SolvedPlan.Score(0, 0, 0), planned, List.of(), List.of());
        var scope = new PlanScope(TestActors.JAMBI, new Horizon(Demand.MONDAY, Demand.FRIDAY), false);
        approval.approve(writer.write(scope, result, new Subjects(subjects), PlanWriter.Kept.NOTHING, "Uji"), head);
    }

    void agree(OpenRequest request) {
        events.publishEvent(new VisitAccepted(request.id(), request.area(), Instant.EPOCH));
    }

    List<ScheduledVisit> visits() {
        return schedule.ofBranch(TestActors.JAMBI, Demand.MONDAY, Demand.FRIDAY);
    }

    ScheduledVisit of(OpenRequest request) {
        return visits().stream()
                .filter(visit -> visit.request().equals(request.id()))
                .findFirst()
                .orElseThrow();
    }

    private static Subject subject(OpenRequest request) {
        return new Subject(
                request.id(),
                request.number(),
                request.area(),
                request.venueName(),
                request.venue(),
                request.families());
    }
}
