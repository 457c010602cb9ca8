package id.mcsoc.complaints;

import static id.mcsoc.TestActors.JAMBI;
import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.McsTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Jambi is seven hours ahead of UTC. 20 November 2026 is a Friday. */
@McsTest
class ComplaintClocksTest {

    @Autowired
    ComplaintClocks clocks;

    @Test
    void withinTheWeekTheFirstAnswerIsDueADayLater() {
        assertThat(firstDue("2026-11-18T03:00:00Z")).isEqualTo("2026-11-19T03:00:00Z");
    }

    @Test
    void aWeekendHasNoHours() {
        assertThat(firstDue("2026-11-20T03:00:00Z")).isEqualTo("2026-11-23T03:00:00Z");
    }

    @Test
    void whatComesOnASaturdayStartsOnMonday() {
        assertThat(firstDue("2026-11-21T03:00:00Z")).isEqualTo("2026-11-23T17:00:00Z");
    }

    @Test
    void aHolidayHasNoHours() {
        assertThat(firstDue("2026-12-24T03:00:00Z")).isAfter("2026-12-28T00:00:00Z");
    }

    private Instant firstDue(String captured) {
        return clocks.firstDue(JAMBI, Instant.parse(captured), 24);
    }
}
