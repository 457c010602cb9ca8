package id.mcsoc.members;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.shared.Csv;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** Nobody is told a status without what to do next. */
class StatusStepsTest {

    private static final String REASON = "members.status-reason.";

    private final List<StatusStep> steps =
            Csv.read(new ClassPathResource("seed/reference/status-steps.csv"), StatusStepsSeed::step);
    private final List<String> explained =
            steps.stream().map(StatusStep::reason).toList();

    @Test
    void everyStatusAndEveryReasonHasItsStep() {
        var statuses = Arrays.stream(MembershipStatus.values()).map(Enum::name);
        assertThat(explained)
                .containsAll(statuses.toList())
                .containsAll(reasons())
                .doesNotHaveDuplicates();
        assertThat(reasons()).hasSizeGreaterThan(14);
    }

    @Test
    void everyStepSaysWhereItComesFromInBothLanguages() {
        assertThat(steps).allSatisfy(step -> {
            assertThat(step.url()).startsWith("https://");
            assertThat(List.of(step.said(), step.saidEnglish(), step.next(), step.nextEnglish(), step.source()))
                    .noneMatch(String::isBlank);
            assertThat(step.said()).isNotEqualTo(step.saidEnglish());
        });
    }

    /** As the pages name them. */
    private static List<String> reasons() {
        return ResourceBundle.getBundle("messages/members", Locale.ROOT).keySet().stream()
                .filter(key -> key.startsWith(REASON))
                .map(key -> key.substring(REASON.length()))
                .toList();
    }
}
