package id.mcsoc.members;

import id.mcsoc.members.FamilyRule.Severity;
import id.mcsoc.members.rules.Finding;
import id.mcsoc.members.rules.Judgement;
import id.mcsoc.members.rules.Situation;
import id.mcsoc.shared.Formats;
import id.mcsoc.shared.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The insurer's rules about families: the rows, and what they say of a situation. */
@Service
@Transactional(readOnly = true)
public class FamilyRules {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private final FamilyRuleTable rows;
    private final Formats format;
    private final MessageSource messages;

    FamilyRules(FamilyRuleTable rows, Formats format, MessageSource messages) {
        this.rows = rows;
        this.format = format;
        this.messages = messages;
    }

    /** Past, present and coming ones, by kind, the newest first. */
    public List<FamilyRule> all() {
        return rows.all();
    }

    public List<FamilyRule> inForce(LocalDate day) {
        return Judgement.inForce(rows.all(), day);
    }

    /** Banks an account may be of on that day. */
    public List<String> banks(LocalDate day) {
        return inForce(day).stream()
                .filter(rule -> rule.kind() == RuleKind.BANK_ACCOUNT)
                .findFirst()
                .map(rule -> rule.list("banks"))
                .orElse(List.of());
    }

    /** @throws Refused for the first finding that makes it impossible; all others are returned */
    List<Finding> judge(Situation situation) {
        var findings = Judgement.of(rows.all(), situation);
        findings.stream()
                .filter(finding -> finding.is(Severity.REFUSE))
                .findFirst()
                .ifPresent(finding -> {
                    throw refused(finding);
                });
        return findings;
    }

    /** As the record keeps it, whoever reads it. */
    String sentence(Finding finding) {
        return messages.getMessage(finding.key(), shown(finding), INDONESIAN);
    }

    private Refused refused(Finding finding) {
        var code =
                finding.key().substring("refusal.".length()).replace('-', '_').toUpperCase(Locale.ROOT);
        return new Refused(MemberRefusal.valueOf(code), shown(finding));
    }

    private Object[] shown(Finding finding) {
        return finding.values().stream().map(this::shown).toArray();
    }

    /** A day as people write it. */
    private Object shown(String value) {
        return value.matches("\\d{4}-\\d{2}-\\d{2}") ? format.longDate(LocalDate.parse(value)) : value;
    }
}
