package id.mcsoc.planning.proposal;

import id.mcsoc.booking.OpenRequest;
import id.mcsoc.booking.RequestState;
import id.mcsoc.booking.VisitRequests;
import id.mcsoc.planning.PlanningRefusal;
import id.mcsoc.planning.ScheduledVisit;
import id.mcsoc.planning.proposal.StopView.Slot;
import id.mcsoc.planning.schedule.Schedule;
import id.mcsoc.shared.Refused;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whether a proposal still holds against everything that happened since it was made. */
@Component
class ApprovalCheck {

    private final VisitRequests requests;
    private final Schedule schedule;
    private final Judge judge;
    private final RuleWords words;
    private final Clock clock;

    ApprovalCheck(VisitRequests requests, Schedule schedule, Judge judge, RuleWords words, Clock clock) {
        this.requests = requests;
        this.schedule = schedule;
        this.judge = judge;
        this.words = words;
        this.clock = clock;
    }

    void stillHolds(PlanView plan) {
        schedule.hold(plan.scope().branch());
        refuse(PlanningRefusal.PLAN_OUTDATED, outdated(plan));
        refuse(PlanningRefusal.PLAN_BREAKS_RULES, overlapping(plan));
        refuse(PlanningRefusal.PLAN_BREAKS_RULES, broken(plan));
    }

    /** Nobody is left out who has said yes meanwhile. */
    private List<String> outdated(PlanView plan) {
        var open = requests.open(plan.scope().branch()).stream()
                .collect(Collectors.toMap(OpenRequest::id, OpenRequest::state));
        return plan.stops().stream()
                .filter(stop -> {
                    var state = open.get(stop.subject().request());
                    var gone = state == null && stop.slot() != null;
                    return gone || state == RequestState.ACCEPTED || inThePast(stop);
                })
                .map(StopView::number)
                .toList();
    }

    private boolean inThePast(StopView stop) {
        return stop.slot() != null && stop.slot().start().isBefore(clock.instant());
    }

    /** Everything the planner calls hard, with holidays, absences and promises as they are now. */
    private List<String> broken(PlanView plan) {
        return judge.evaluate(plan).rules().stream()
                .filter(rule -> rule.level().equals("hard") && rule.score() < 0)
                .map(rule -> words.rule(rule.id()))
                .toList();
    }

    private List<String> overlapping(PlanView plan) {
        var taken = new ArrayList<Slot>();
        var moving = plan.stops().stream().map(stop -> stop.subject().request()).collect(Collectors.toSet());
        schedule.active(plan.scope().branch()).stream()
                .filter(visit -> !moving.contains(visit.request()))
                .map(ApprovalCheck::slot)
                .forEach(taken::add);
        var broken = new ArrayList<String>();
        for (var stop : plan.placed()) {
            var slot = Objects.requireNonNull(stop.slot());
            if (taken.stream().anyMatch(other -> overlap(slot, other))) {
                broken.add(stop.number());
            }
            taken.add(slot);
        }
        return broken;
    }

    private static Slot slot(ScheduledVisit visit) {
        return new Slot(visit.team(), visit.start(), visit.end());
    }

    private static boolean overlap(Slot one, Slot other) {
        return one.team().equals(other.team())
                && one.start().isBefore(other.end())
                && other.start().isBefore(one.end());
    }

    private static void refuse(PlanningRefusal refusal, List<String> numbers) {
        if (!numbers.isEmpty()) {
            throw new Refused(refusal, String.join(", ", numbers));
        }
    }
}
