package id.mcsoc.planning.solver;

import id.mcsoc.planning.solver.Problem.DayFact;
import id.mcsoc.planning.solver.Problem.PauseFact;
import id.mcsoc.planning.solver.Problem.Point;
import id.mcsoc.planning.solver.Problem.TeamFact;
import id.mcsoc.planning.solver.Problem.VisitFact;
import id.mcsoc.planning.solver.model.Rule;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses what contradicts itself, with a JSON pointer to the place. */
final class ProblemCheck {

    private static final int MOST_FAMILIES = 1_000_000;

    private final Problem problem;
    private final Set<String> teams = new HashSet<>();
    private final Set<String> days = new HashSet<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> places;

    private ProblemCheck(Problem problem) {
        this.problem = problem;
        this.places = new HashSet<>(Objects.requireNonNullElse(problem.travel().places(), List.of()));
    }

    static void check(Problem problem) {
        new ProblemCheck(problem).check();
    }

    private void check() {
        require(Problem.FORMAT.equals(problem.format()), "/format", "must be \"" + Problem.FORMAT + "\"");
        SizeCheck.check(problem);
        new TravelCheck(problem.travel()).check();
        require(!problem.teams().isEmpty(), "/teams", "needs at least one team");
        for (int i = 0; i < problem.teams().size(); i++) {
            team(problem.teams().get(i), "/teams/" + i);
        }
        require(!days.isEmpty(), "/teams/0/days", "no team has a day to plan");
        for (int i = 0; i < problem.visits().size(); i++) {
            visit(problem.visits().get(i), "/visits/" + i);
        }
        problem.weights().forEach((id, weight) -> {
            boolean known =
                    Arrays.stream(Rule.values()).anyMatch(rule -> rule.id().equals(id));
            require(known, "/weights/" + id, "no rule has this name");
            require(weight >= 0 && weight <= 1_000_000_000L, "/weights/" + id, "must be 0 to 1000000000");
        });
    }

    private void team(TeamFact team, String path) {
        require(!team.id().isBlank(), path + "/id", "must not be empty");
        require(teams.add(team.id()), path + "/id", "team \"" + team.id() + "\" stands here twice");
        place(team.basePlace(), team.base(), path + "/base");
        var dates = new HashSet<LocalDate>();
        for (int i = 0; i < team.days().size(); i++) {
            var day = team.days().get(i);
            CalendarCheck.check(day.date(), path + "/days/" + i + "/date");
            require(dates.add(day.date()), path + "/days/" + i + "/date", day.date() + " stands here twice");
            days.add(team.id() + " " + day.date());
            day(day, path + "/days/" + i);
        }
    }

    private void day(DayFact day, String path) {
        require(day.from().isBefore(day.to()), path + "/to", "must be later than \"from\"");
        require(day.families() >= 0, path + "/families", "must not be negative");
        require(day.families() <= MOST_FAMILIES, path + "/families", "must be at most " + MOST_FAMILIES);
        require(day.visits() >= 0, path + "/visits", "must not be negative");
        require(day.cards() == null || day.cards() >= 0, path + "/cards", "must not be negative");
        for (int i = 0; i < day.pauses().size(); i++) {
            var pause = day.pauses().get(i);
            require(pause.from().isBefore(pause.to()), path + "/pauses/" + i + "/to", "must be later than \"from\"");
            pause(pause, path + "/pauses/" + i + "/minutes");
        }
        long floating =
                day.pauses().stream().filter(pause -> pause.minutes() != null).count();
        require(floating <= 1, path + "/pauses", "one pause may float, the others have no \"minutes\"");
        for (int i = 0; i < day.fixed().size(); i++) {
            var fixed = day.fixed().get(i);
            var at = path + "/fixed/" + i;
            require(ids.add(fixed.id()), at + "/id", "visit \"" + fixed.id() + "\" stands here twice");
            require(fixed.start().isBefore(fixed.end()), at + "/end", "must be later than \"start\"");
            require(fixed.families() >= 0, at + "/families", "must not be negative");
            require(fixed.families() <= MOST_FAMILIES, at + "/families", "must be at most " + MOST_FAMILIES);
            place(fixed.place() == null ? fixed.id() : fixed.place(), fixed.at(), at + "/at");
        }
    }

    private static void pause(PauseFact pause, String path) {
        long window = Duration.between(pause.from(), pause.to()).toMinutes();
        boolean fits = pause.minutes() == null || pause.minutes() > 0 && pause.minutes() <= window;
        require(fits, path, "must be 1 to " + window + ", the length of the window");
    }

    private void visit(VisitFact visit, String path) {
        require(!visit.id().isBlank(), path + "/id", "must not be empty");
        require(ids.add(visit.id()), path + "/id", "visit \"" + visit.id() + "\" stands here twice");
        require(visit.families() >= 0, path + "/families", "must not be negative");
        require(visit.families() <= MOST_FAMILIES, path + "/families", "must be at most " + MOST_FAMILIES);
        boolean aDay = visit.serviceMinutes() >= 0 && visit.serviceMinutes() <= 24 * 60;
        require(aDay, path + "/serviceMinutes", "must be 0 to 1440");
        require(visit.priority() >= 0 && visit.priority() <= 1000, path + "/priority", "must be 0 to 1000");
        require(visit.waitingDays() >= 0 && visit.waitingDays() <= 36_500, path + "/waitingDays", "must be 0 to 36500");
        if (problem.travel().model().equals("matrix")) {
            place(visit.place() == null ? visit.id() : visit.place(), null, path + "/place");
        } else if (visit.at() != null) {
            PointCheck.check(visit.at(), path + "/at");
        }
        for (int i = 0; i < visit.windows().size(); i++) {
            var window = visit.windows().get(i);
            CalendarCheck.check(window.from().toLocalDate(), path + "/windows/" + i + "/from");
            CalendarCheck.check(window.to().toLocalDate(), path + "/windows/" + i + "/to");
            require(
                    !window.to().isBefore(window.from()),
                    path + "/windows/" + i + "/to",
                    "must not be before \"from\"");
            var bounds = Objects.requireNonNullElse(window.bounds(), "presence");
            boolean known = bounds.equals("presence") || bounds.equals("start");
            require(known, path + "/windows/" + i + "/bounds", "must be \"presence\" or \"start\"");
        }
        require(visit.background().cards() >= 0, path + "/cards", "must not be negative");
        promise(visit, path);
    }

    private void promise(VisitFact visit, String path) {
        var current = visit.current();
        if (current == null) {
            require(!visit.pins().any(), path + "/pinned", "a pinned visit needs \"current\"");
            return;
        }
        require(teams.contains(current.team()), path + "/current/team", "no team \"" + current.team() + "\"");
        boolean works = days.contains(current.team() + " " + current.start().toLocalDate());
        require(
                works || !visit.pins().all(),
                path + "/current/start",
                "team \"" + current.team() + "\" does not work on that day");
        boolean reachable = visit.at() != null || problem.travel().model().equals("matrix");
        require(reachable || !visit.pins().any(), path + "/at", "a pinned visit needs coordinates");
    }

    private void place(@Nullable String name, @Nullable Point at, String path) {
        if (problem.travel().model().equals("matrix")) {
            require(name != null && places.contains(name), path, "no place \"" + name + "\" in /travel/places");
        } else {
            require(at != null, path, "needs {\"lat\": …, \"lon\": …}");
            PointCheck.check(Objects.requireNonNull(at), path);
        }
    }

    static void require(boolean holds, String path, String reason) {
        if (!holds) {
            throw new ProblemInvalid(path, reason);
        }
    }
}
