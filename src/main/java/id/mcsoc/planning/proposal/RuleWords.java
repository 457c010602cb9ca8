package id.mcsoc.planning.proposal;

import id.mcsoc.planning.solver.SolvedPlan.Reason;
import id.mcsoc.planning.solver.VisitPlanner.Violation;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the planner means, in the reader's language; templates call it {@code @ruleWords}. */
@Component
public class RuleWords {

    private final MessageSource messages;

    RuleWords(MessageSource messages) {
        this.messages = messages;
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

    public String reason(Reason reason) {
        return say("reason." + code(reason), reason.arguments());
    }

    /** The smallest thing that would help. */
    public String fix(Reason reason) {
        return say("reason." + code(reason) + ".fix", reason.arguments());
    }

    private static String code(Reason reason) {
        return reason.code().toLowerCase(Locale.ROOT);
    }

    private String say(String key, List<String> arguments) {
        return Objects.requireNonNullElse(
                messages.getMessage(key, arguments.toArray(), key, LocaleContextHolder.getLocale()), key);
    }
}
