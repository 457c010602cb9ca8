package id.mcsoc.planning.solver.reasons;

import id.mcsoc.planning.solver.Fix;
import id.mcsoc.planning.solver.Problem;
import id.mcsoc.planning.solver.Problem.DayFact;
import id.mcsoc.planning.solver.Problem.TeamFact;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the branch can do about its teams. */
final class TeamFixes {

    private TeamFixes() {}

    static Problem apply(Problem problem, String visit, Fix fix) {
        var teams = new ArrayList<TeamFact>();
        problem.teams().forEach(team -> teams.add(team.id().equals(fix.team()) ? changed(team, fix) : team));
        if (fix.kind() == Fix.Kind.EXTRA_TEAM) {
            var like = team(problem, fix.name()).orElseThrow();
            var known = team(problem, fix.team());
            known.ifPresent(teams::remove);
            teams.add(extra(problem, like, visit, fix, known.map(TeamFact::days).orElse(List.of())));
        }
        return problem.with(teams);
    }

    private static Optional<TeamFact> team(Problem problem, @Nullable String id) {
        return problem.teams().stream().filter(team -> team.id().equals(id)).findFirst();
    }

    private static TeamFact changed(TeamFact team, Fix fix) {
        return switch (fix.kind()) {
            case KIT -> {
                var kit = Objects.requireNonNull(fix.name());
                yield skilled(day(team, fix, day -> day.lacking(without(day.lacking(), kit))), List.of(kit));
            }
            case ROOM -> day(team, fix, day -> day.room(day.families() + fix.amount(), day.visits()));
            case MORE_VISITS -> day(team, fix, day -> day.room(day.families(), day.visits() + fix.amount()));
            case CARDS -> day(team, fix, day -> day.blanks(Objects.requireNonNull(day.cards()) + fix.amount()));
            case LONGER_DAY -> day(team, fix, day -> longer(day, fix));
            default -> team;
        };
    }

    private static List<String> without(List<String> skills, String one) {
        return skills.stream().filter(skill -> !skill.equals(one)).toList();
    }

    private static TeamFact extra(Problem problem, TeamFact like, String visit, Fix fix, List<DayFact> before) {
        var asks = problem.visits().stream()
                .filter(fact -> fact.id().equals(visit))
                .findFirst()
                .orElseThrow();
        var days = new ArrayList<>(before);
        like.days().stream()
                .filter(day -> day.date().equals(fix.date()))
                .map(day -> longer(
                        new DayFact(
                                day.date(),
                                day.from(),
                                day.to(),
                                Math.max(day.families(), asks.families()),
                                Math.max(1, day.visits()),
                                day.pauses(),
                                List.of()),
                        fix))
                .forEach(days::add);
        var id = Objects.requireNonNull(fix.team());
        return skilled(new TeamFact(id, like.base(), like.basePlace(), like.skills(), days), asks.skills());
    }

    private static TeamFact skilled(TeamFact team, List<String> more) {
        var skills = new LinkedHashSet<>(team.skills());
        skills.addAll(more);
        return new TeamFact(team.id(), team.base(), team.basePlace(), List.copyOf(skills), team.days());
    }

    private static TeamFact day(TeamFact team, Fix fix, UnaryOperator<DayFact> change) {
        var days = team.days().stream()
                .map(day -> day.date().equals(fix.date()) ? change.apply(day) : day)
                .toList();
        return new TeamFact(team.id(), team.base(), team.basePlace(), team.skills(), days);
    }

    private static DayFact longer(DayFact day, Fix fix) {
        return day.hours(day.from(), Objects.requireNonNull(fix.to()));
    }
}
