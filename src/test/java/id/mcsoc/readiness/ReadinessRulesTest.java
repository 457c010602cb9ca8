package id.mcsoc.readiness;

import static id.mcsoc.readiness.Light.GREEN;
import static id.mcsoc.readiness.Light.RED;
import static id.mcsoc.readiness.Light.YELLOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReadinessRulesTest {

    private static final Instant DEADLINE = Instant.parse("2026-11-24T01:00:00Z");

    @Test
    void whatIsDoneIsGreenHoweverLate() {
        assertThat(ReadinessRules.light(true, DEADLINE, DEADLINE.plusSeconds(1)))
                .isEqualTo(GREEN);
    }

    @Test
    void whatIsNotDoneIsYellowUntilTheSecondBeforeItsDeadlineAndRedFromItOn() {
        assertThat(ReadinessRules.light(false, DEADLINE, DEADLINE.minusSeconds(1)))
                .isEqualTo(YELLOW);
        assertThat(ReadinessRules.light(false, DEADLINE, DEADLINE)).isEqualTo(RED);
    }

    @Test
    void aListIsCompleteAtTheLeastNumberAndNeverEmpty() {
        assertThat(ReadinessRules.listed(9, 10)).isFalse();
        assertThat(ReadinessRules.listed(10, 10)).isTrue();
        assertThat(ReadinessRules.listed(0, 0)).isFalse();
        assertThat(ReadinessRules.listed(1, 0)).isTrue();
    }

    @Test
    void documentsAreReadyWhenEveryFamilysAre() {
        assertThat(ReadinessRules.documented(9, 10)).isFalse();
        assertThat(ReadinessRules.documented(10, 10)).isTrue();
        assertThat(ReadinessRules.documented(0, 0)).isFalse();
    }

    @Test
    void blanksMustSufficeForEveryCard() {
        assertThat(ReadinessRules.stocked(34, 35)).isFalse();
        assertThat(ReadinessRules.stocked(35, 35)).isTrue();
        assertThat(ReadinessRules.stocked(0, 0)).isTrue();
    }
}
