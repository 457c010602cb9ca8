package id.mcsoc.planning.proposal;

import id.mcsoc.booking.OpenRequest;
import id.mcsoc.booking.RequestId;
import id.mcsoc.planning.ScheduledVisit;
import id.mcsoc.planning.VisitId;
import id.mcsoc.planning.VisitState;
import id.mcsoc.planning.hold.SlotHold;
import id.mcsoc.planning.proposal.PlanningProblem.Start;
import id.mcsoc.planning.proposal.StopView.Pins;
import id.mcsoc.planning.proposal.StopView.Slot;
import id.mcsoc.planning.solver.Problem.TeamFact;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is in the way of new visits. A held time blocks; one whose request is planned here is where that request stands,
 * pinned, unless the plan has put it somewhere already.
 */
record Standing(List<ScheduledVisit> promised, List<SlotHold> held, Map<RequestId, Start> starts) {

    private static final Pins AS_CHOSEN = new Pins(true, true, true, null, null);

    List<ScheduledVisit> blocks(PlanScope scope, List<OpenRequest> planned) {
        var ids = planned.stream().map(OpenRequest::id).collect(Collectors.toSet());
        return Stream.concat(
                        promised.stream(),
                        held.stream()
                                .filter(hold -> !ids.contains(hold.request()))
                                .map(hold -> visit(hold, scope)))
                .toList();
    }

    Start start(OpenRequest request, List<TeamFact> teams) {
        var given = starts.get(request.id());
        if (given != null) {
            return given;
        }
        return held.stream()
                .filter(hold -> hold.request().equals(request.id()) && works(teams, hold.stay()))
                .findFirst()
                .map(hold -> new Start(slot(hold.stay()), AS_CHOSEN))
                .orElse(Start.NONE);
    }

    private static boolean works(List<TeamFact> teams, SlotHold.Stay stay) {
        return teams.stream()
                .filter(team -> team.id().equals(stay.team()))
                .flatMap(team -> team.days().stream())
                .anyMatch(day -> day.date().equals(stay.date()));
    }

    private static Slot slot(SlotHold.Stay stay) {
        return new Slot(stay.team(), stay.start(), stay.end());
    }

    private static ScheduledVisit visit(SlotHold hold, PlanScope scope) {
        var stay = hold.stay();
        return new ScheduledVisit(
                new VisitId(hold.id()),
                hold.request(),
                hold.id().toString(),
                scope.branch(),
                stay.team(),
                stay.team(),
                hold.where().area(),
                "",
                hold.where().venue(),
                stay.start(),
                stay.end(),
                stay.families(),
                VisitState.PLANNED);
    }
}
