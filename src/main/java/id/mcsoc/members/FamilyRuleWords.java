package id.mcsoc.members;

import id.mcsoc.members.FamilyRule.Act;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The rules as people read them before they come: the sentence of the kind with the numbers of the row. */
@Component
public class FamilyRuleWords {

    private final FamilyRules rules;
    private final MessageSource messages;

    FamilyRuleWords(FamilyRules rules, MessageSource messages) {
        this.rules = rules;
        this.messages = messages;
    }

    /** One rule in words, and what it rests on. */
    public record Told(String text, String source, String url) {}

    /** What holds on that day for any of these deeds, said once. */
    public List<Told> about(Set<Act> acts, LocalDate day) {
        return rules.inForce(day).stream()
                .filter(rule -> rule.acts().stream().anyMatch(acts::contains))
                .map(this::told)
                .distinct()
                .toList();
    }

    Told told(FamilyRule rule) {
        var values = rule.kind().parameters().stream()
                .map(name -> String.join(", ", rule.list(name)))
                .toArray();
        var text = messages.getMessage("members.rule." + rule.kind(), values, LocaleContextHolder.getLocale());
        return new Told(text, rule.source(), rule.url());
    }
}
