package id.mcsoc.planning.proposal;

import id.mcsoc.booking.OpenRequest;
import id.mcsoc.geo.Areas;
import id.mcsoc.geo.Branches;
import id.mcsoc.geo.SignalGrade;
import id.mcsoc.planning.PlanningSettings;
import id.mcsoc.planning.proposal.StopView.Pins;
import id.mcsoc.planning.proposal.StopView.Slot;
import id.mcsoc.planning.solver.Problem;
import id.mcsoc.planning.solver.Problem.Background;
import id.mcsoc.planning.solver.Problem.CurrentFact;
import id.mcsoc.planning.solver.Problem.LastServed;
import id.mcsoc.planning.solver.Problem.PinNote;
import id.mcsoc.planning.solver.Problem.VisitFact;
import id.mcsoc.planning.solver.Problem.WindowFact;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One request as the planner sees it. */
@Component
class VisitFacts {

    private final Areas areas;
    private final Branches branches;
    private final PlanningSettings settings;
    private final Clock clock;

    VisitFacts(Areas areas, Branches branches, PlanningSettings settings, Clock clock) {
        this.areas = areas;
        this.branches = branches;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether a date it offers lies in the horizon, after today. */
    boolean fits(OpenRequest request, PlanScope scope) {
        var today = LocalDate.ofInstant(clock.instant(), zone(scope));
        return request.windows().stream()
                .anyMatch(window ->
                        window.date().isAfter(today) && scope.horizon().contains(window.date()));
    }

    VisitFact of(OpenRequest request, PlanScope scope, @Nullable Slot slot, Pins pins, PlaceNames places) {
        var current =
                slot == null ? null : new CurrentFact(slot.team(), LocalDateTime.ofInstant(slot.start(), zone(scope)));
        var waiting = Duration.between(request.submittedAt(), clock.instant()).toDays();
        return new VisitFact(
                request.number(),
                request.area().value(),
                null,
                places.of(request.venue()),
                request.families(),
                settings.presenceMinutes(request.families(), request.serviceMinutes()),
                request.needs().stream().sorted().toList(),
                windows(request, scope),
                request.priority(),
                (int) Math.max(0, waiting),
                false,
                current,
                current == null ? Problem.Pins.NONE : new Problem.Pins(pins.team(), pins.day(), pins.time()),
                areas.find(request.area())
                        .map(area -> area.signal() != SignalGrade.GOOD)
                        .orElse(false),
                new Background(
                        new LastServed(request.areaLastServed().orElse(null)),
                        request.cards(),
                        request.minimum(),
                        pins.any() ? new PinNote(or(pins.by()), or(pins.reason())) : null));
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static List<WindowFact> windows(OpenRequest request, PlanScope scope) {
        return request.windows().stream()
                .filter(window -> scope.horizon().contains(window.date()))
                .map(window -> new WindowFact(
                        window.date().atTime(window.from()), window.date().atTime(window.to()), null, window.wished()))
                .toList();
    }

    ZoneId zone(PlanScope scope) {
        return branches.get(scope.branch()).zone();
    }
}
