package id.mcsoc.planning.board;

import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.Areas;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.geo.Branches;
import id.mcsoc.geo.Coordinates;
import id.mcsoc.geo.Kelurahan;
import id.mcsoc.planning.ScheduledVisit;
import id.mcsoc.planning.VisitState;
import id.mcsoc.planning.proposal.PlanView;
import id.mcsoc.planning.proposal.StopView;
import id.mcsoc.planning.schedule.Schedule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Visits in the words of the pages. */
@Component
class Lines {

    private static final Comparator<Line> BY_TIME = Comparator.comparing(
                    (Line line) -> line.when().date())
            .thenComparing(line -> line.when().team())
            .thenComparing(line -> line.when().start());

    private final Areas areas;
    private final Branches branches;
    private final Schedule schedule;

    Lines(Areas areas, Branches branches, Schedule schedule) {
        this.areas = areas;
        this.branches = branches;
        this.schedule = schedule;
    }

    /** What the plan proposes; of a decided plan nothing. */
    List<Line> proposed(PlanView plan) {
        var zone = zone(plan.scope().branch());
        return plan.placed().stream()
                .map(stop -> line(stop, zone))
                .sorted(BY_TIME)
                .toList();
    }

    /** What stands in the schedule, cancelled visits left out. */
    List<Line> scheduled(BranchCode branch, LocalDate from, LocalDate to) {
        var zone = zone(branch);
        return schedule.between(branch, from, to).stream()
                .filter(visit -> visit.state() != VisitState.CANCELLED)
                .map(visit -> line(visit, zone))
                .sorted(BY_TIME)
                .toList();
    }

    /** Proposal and schedule together, as the week would look. */
    List<Line> both(PlanView plan, LocalDate from, LocalDate to) {
        var proposed = plan.isOpen() ? proposed(plan) : List.<Line>of();
        var moving = proposed.stream().map(Line::request).collect(Collectors.toSet());
        return Stream.concat(
                        proposed.stream().filter(line -> within(line, from, to)),
                        scheduled(plan.scope().branch(), from, to).stream()
                                .filter(line -> !moving.contains(line.request())))
                .sorted(BY_TIME)
                .toList();
    }

    public String area(AreaCode code) {
        return areas.find(code).map(Kelurahan::name).orElse(code.value());
    }

    ZoneId zone(BranchCode branch) {
        return branches.get(branch).zone();
    }

    private static boolean within(Line line, LocalDate from, LocalDate to) {
        return !line.when().date().isBefore(from) && !line.when().date().isAfter(to);
    }

    private Line line(StopView stop, ZoneId zone) {
        var subject = stop.subject();
        var slot = Objects.requireNonNull(stop.slot());
        return new Line(
                stop.id(),
                subject.request(),
                subject.number(),
                where(subject.area(), subject.venueName(), subject.venue()),
                subject.families(),
                when(slot.team(), slot.start(), slot.end(), zone),
                true,
                new Line.Mark("PROPOSED", stop.pins().any() ? stop.pins().reason() : null, stop.editedIn() > 0));
    }

    private Line line(ScheduledVisit visit, ZoneId zone) {
        return new Line(
                visit.id().value(),
                visit.request(),
                visit.requestNumber(),
                where(visit.area(), visit.venueName(), visit.venue()),
                visit.families(),
                when(visit.team(), visit.start(), visit.end(), zone),
                false,
                new Line.Mark(visit.state().name(), null, false));
    }

    private Line.Where where(AreaCode code, String venue, Coordinates at) {
        var kecamatan = areas.find(code).map(Kelurahan::kecamatan).orElse("");
        return new Line.Where(area(code), kecamatan, venue, at);
    }

    private static Line.When when(String team, Instant start, Instant end, ZoneId zone) {
        var local = start.atZone(zone);
        return new Line.When(
                team, local.toLocalDate(), local.toLocalTime(), end.atZone(zone).toLocalTime());
    }
}
