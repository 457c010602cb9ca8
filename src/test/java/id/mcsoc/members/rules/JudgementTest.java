package id.mcsoc.members.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mcsoc.members.FamilyRule;
import id.mcsoc.members.FamilyRule.Severity;
import id.mcsoc.members.MemberRefusal;
import id.mcsoc.members.RuleKind;
import id.mcsoc.members.SeededRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule broken, just kept and at its border; the tablet reads the same table (TabletRulesTest). */
class JudgementTest {

    static Stream<FamilyCases.Case> cases() {
        return FamilyCases.all().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theOfficeJudgesAsTheTableSays(FamilyCases.Case one) {
        assertThat(Judgement.of(one.rules(), one.situation()).stream().map(JudgementTest::said))
                .containsExactlyElementsOf(one.says());
    }

    private static String said(Finding finding) {
        return finding.severity() + " " + finding.key() + " " + finding.person().orElse("-") + " "
                + String.join("|", finding.values());
    }

    @Test
    void everySentenceOfTheTableIsWrittenInBothLanguagesAndEveryRefusalHasACode() {
        var keys = FamilyCases.all().stream()
                .flatMap(one -> one.says().stream())
                .map(said -> said.split(" ")[1])
                .distinct()
                .toList();
        for (var language : List.of("", "_en")) {
            var words = ResourceBundle.getBundle("messages/members" + language, Locale.ROOT);
            assertThat(keys).allMatch(words::containsKey);
        }
        assertThat(keys.stream().filter(key -> key.startsWith("refusal.")))
                .allSatisfy(key ->
                        MemberRefusal.valueOf(key.substring(8).replace('-', '_').toUpperCase(Locale.ROOT)));
    }

    /** Positive, negative, border: at least one case that speaks and one that is silent for each kind. */
    @Test
    void everyKindOfRuleHasARowAndASource() {
        assertThat(SeededRules.all()).extracting(FamilyRule::kind).contains(RuleKind.values());
        assertThat(SeededRules.all())
                .allSatisfy(rule -> assertThat(rule.source()).isNotBlank());
    }

    @Test
    void aRowThatNobodyCouldJudgeIsNotTaken() {
        assertThatThrownBy(() ->
                        row(RuleKind.FIRST_PAYMENT, Severity.REFUSE, Map.of("from", "1", "to", "2", "segments", "BP")))
                .hasMessageContaining("can only be told");
        assertThatThrownBy(() -> row(RuleKind.NO_NIK, Severity.REFUSE, Map.of()))
                .hasMessageContaining("months");
        assertThat(row(RuleKind.NO_NIK, Severity.WARN, Map.of("months", "3")).number("months"))
                .isEqualTo(3);
    }

    private static FamilyRule row(RuleKind kind, Severity severity, Map<String, String> parameters) {
        return new FamilyRule(
                "uji",
                kind,
                Set.of(FamilyRule.Act.LOOK),
                parameters,
                severity,
                LocalDate.EPOCH,
                null,
                "Uji",
                "https://contoh.id/");
    }
}
