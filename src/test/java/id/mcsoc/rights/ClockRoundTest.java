package id.mcsoc.rights;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.TestActors;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Nobody misses three times twenty-four hours for want of a word. */
@RecordApplicationEvents
class ClockRoundTest extends AtTheDeskOfRights {

    @Autowired
    ClockRound round;

    @Autowired
    ApplicationEvents events;

    @Test
    void aDayBeforeItIsDueAndOnceItIsOverTheHeadIsToldOnceEach() throws Exception {
        var id = asked("COPY");
        after(Duration.ofHours(48).minusSeconds(1));
        assertThat(told(id)).isEmpty();
        after(Duration.ofSeconds(1));
        after(Duration.ofHours(24));
        assertThat(told(id)).containsExactly(false);
        after(Duration.ofSeconds(1));
        after(Duration.ofDays(3));
        assertThat(told(id)).containsExactly(false, true);
    }

    @Test
    void whatWasAnsweredIsNoLongerTold() throws Exception {
        var id = asked("COPY");
        answer(id, true, head);
        after(Duration.ofHours(60));
        after(Duration.ofHours(60));
        assertThat(told(id)).isEmpty();
    }

    /** The server was off when it should have said that time runs out. */
    @Test
    void whatIsOverIsNotSaidToBeNearlyOver() throws Exception {
        var id = asked("ERASURE");
        after(Duration.ofHours(100));
        assertThat(told(id)).containsExactly(true);
    }

    @Test
    void itSaysWhichRightInWhichBranchByWhen() throws Exception {
        var id = asked("RESTRICTION");
        var asked = clock.instant();
        after(Duration.ofHours(50));
        assertThat(events.stream(RightsClockTold.class)
                        .filter(one -> one.request().equals(id)))
                .containsExactly(new RightsClockTold(
                        id, "RESTRICTION", TestActors.JAMBI, false, asked.plus(Duration.ofHours(72)), clock.instant()));
    }

    /** Twice, as on two servers or after a restart. */
    private void after(Duration time) {
        clock.advance(time);
        round.everyTenMinutes();
        round.everyTenMinutes();
    }

    private List<Boolean> told(UUID id) {
        return events.stream(RightsClockTold.class)
                .filter(one -> one.request().equals(id))
                .map(RightsClockTold::over)
                .toList();
    }
}
