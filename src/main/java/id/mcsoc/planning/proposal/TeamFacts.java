package id.mcsoc.planning.proposal;

import id.mcsoc.booking.RequestId;
import id.mcsoc.geo.BranchOffice;
import id.mcsoc.geo.Branches;
import id.mcsoc.geo.WorkingCalendar;
import id.mcsoc.planning.PlanningSettings;
import id.mcsoc.planning.ScheduledVisit;
import id.mcsoc.planning.solver.Problem.DayFact;
import id.mcsoc.planning.solver.Problem.FixedVisit;
import id.mcsoc.planning.solver.Problem.PauseFact;
import id.mcsoc.planning.solver.Problem.TeamFact;
import id.mcsoc.planning.team.AbsenceView;
import id.mcsoc.planning.team.AllowanceView;
import id.mcsoc.planning.team.TeamView;
import id.mcsoc.planning.team.Teams;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The teams' days over a horizon: calendar, absences and promises already made. */
@Component
class TeamFacts {

    private final Teams teams;
    private final WorkingCalendar calendar;
    private final Branches branches;
    private final PlanningSettings settings;
    private final CardsLeft cardsLeft;

    TeamFacts(
            Teams teams, WorkingCalendar calendar, Branches branches, PlanningSettings settings, CardsLeft cardsLeft) {
        this.teams = teams;
        this.calendar = calendar;
        this.branches = branches;
        this.settings = settings;
        this.cardsLeft = cardsLeft;
    }

    /**
     * @param cards needed by each request
     * @param limit what is out of order takes away; what a team was given for the day comes on top
     */
    List<TeamFact> of(
            PlanScope scope,
            List<ScheduledVisit> promised,
            PlaceNames places,
            Map<RequestId, Integer> cards,
            UnaryOperator<TeamFact> limit) {
        var first = scope.horizon().first();
        var last = scope.horizon().last();
        var absences = teams.absences(scope.branch(), first, last);
        var allowed = teams.allowances(scope.branch(), first, last);
        var zone = branches.get(scope.branch()).zone();
        var facts = new ArrayList<TeamFact>();
        for (var team : teams.of(scope.branch())) {
            var fixed = of(team, promised, ScheduledVisit::team);
            var more = new Allowed(of(team, allowed, AllowanceView::team));
            var working = working(scope, team, of(team, absences, AbsenceView::team), more).stream()
                    .map(day -> day.promising(fixed(day.date(), branches.get(scope.branch()), fixed, places)))
                    .toList();
            if (!working.isEmpty() || !team.extra()) {
                var days = more.days(cardsLeft.on(working, team.code(), fixed, cards, zone));
                var fact = new TeamFact(team.code(), null, places.of(team.base()), team.skills(), days);
                facts.add(more.equip(limit.apply(fact)));
            }
        }
        return facts;
    }

    private List<DayFact> working(PlanScope scope, TeamView team, List<AbsenceView> away, Allowed more) {
        var office = branches.get(scope.branch());
        return scope.horizon().days().stream()
                .filter(calendar::isWorkingDay)
                .filter(date -> !team.extra() || more.works(date))
                .filter(date -> away.stream()
                        .noneMatch(
                                absence -> absence.wholeDay() && absence.date().equals(date)))
                .map(date -> day(date, team, office, away))
                .toList();
    }

    private DayFact day(LocalDate date, TeamView team, BranchOffice office, List<AbsenceView> away) {
        var hours = calendar.hours(office, date);
        var pauses = Stream.concat(
                        Stream.of(midday(date, hours.breakFrom(), hours.breakTo())),
                        away.stream()
                                .filter(absence -> absence.date().equals(date))
                                .map(absence -> new PauseFact(
                                        Objects.requireNonNull(absence.from()), Objects.requireNonNull(absence.to()))))
                .toList();
        return new DayFact(
                date, hours.opens(), hours.closes(), team.familiesPerDay(), team.visitsPerDay(), pauses, List.of());
    }

    private PauseFact midday(LocalDate date, LocalTime from, LocalTime to) {
        int slack = settings.lunchSlackMinutes();
        int minutes = (int) Duration.between(from, to).toMinutes();
        boolean floats = slack > 0 && minutes > 0 && date.getDayOfWeek() != DayOfWeek.FRIDAY;
        return floats
                ? new PauseFact(from.minusMinutes(slack), to.plusMinutes(slack), minutes)
                : new PauseFact(from, to);
    }

    private static List<FixedVisit> fixed(
            LocalDate date, BranchOffice office, List<ScheduledVisit> promised, PlaceNames places) {
        return promised.stream()
                .filter(visit ->
                        LocalDate.ofInstant(visit.start(), office.zone()).equals(date))
                .map(visit -> new FixedVisit(
                        visit.requestNumber(),
                        null,
                        places.of(visit.venue()),
                        visit.area().value(),
                        visit.families(),
                        visit.start().atZone(office.zone()).toLocalTime(),
                        visit.end().atZone(office.zone()).toLocalTime()))
                .toList();
    }

    private static <T> List<T> of(TeamView team, List<T> all, Function<T, String> code) {
        return all.stream().filter(one -> code.apply(one).equals(team.code())).toList();
    }
}
