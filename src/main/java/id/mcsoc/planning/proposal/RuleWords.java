package id.mcsoc.planning.proposal;

import id.mcsoc.booking.ReasonWords;
import id.mcsoc.booking.Said;
import id.mcsoc.planning.solver.Phrase;
import id.mcsoc.planning.solver.SolvedPlan.Reason;
import id.mcsoc.planning.solver.VisitPlanner.Violation;
import id.mcsoc.planning.team.TeamView;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the planner means, in the reader's language; templates call it {@code @ruleWords}. */
@Component
public class RuleWords {

    private final ReasonWords words;

    RuleWords(ReasonWords words) {
        this.words = words;
    }

    /** What the rule wants. */
    public String rule(String id) {
        return say("constraint." + id, List.of());
    }

    public String broken(Violation violation) {
        return say("constraint." + violation.rule() + ".broken", violation.arguments());
    }

    public String broken(List<Violation> violations) {
        return violations.stream().map(this::broken).distinct().collect(Collectors.joining(". "));
    }

    /** The reason and what was found. @param teams whose names are used */
    public String reason(Reason reason, List<TeamView> teams) {
        var found = Stream.of(reason.phrase(), reason.found()).filter(Objects::nonNull);
        return say(found, teams);
    }

    public String reason(Reason reason) {
        return reason(reason, List.of());
    }

    public String fix(Reason reason) {
        return fix(reason, List.of());
    }

    /** The smallest thing that would help. */
    public String fix(Reason reason, List<TeamView> teams) {
        return say(reason.help().stream(), teams);
    }

    /** With the names of teams instead of their codes. */
    static Said said(Phrase phrase, Map<String, String> names) {
        var arguments = phrase.arguments().stream()
                .map(argument -> argument.startsWith("team:") ? named(argument, names) : argument)
                .toList();
        return new Said(phrase.key(), arguments);
    }

    private static String named(String argument, Map<String, String> names) {
        return names.getOrDefault(argument.substring(argument.indexOf(':') + 1), argument);
    }

    private String say(Stream<Phrase> phrases, List<TeamView> teams) {
        var names = teams.stream().collect(Collectors.toMap(TeamView::code, TeamView::name));
        return words.say(phrases.map(phrase -> said(phrase, names)).toList());
    }

    private String say(String key, List<String> arguments) {
        return words.say(new Said(key, arguments));
    }
}
