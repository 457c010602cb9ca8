package id.mcsoc.sync.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever the tablet's clock shows, and whenever it is set: the operation happened when it happened. */
class TabletClockTest {

    private static final Instant CONTACT = Instant.parse("2026-11-20T01:00:00Z");
    private static final Instant DONE = Instant.parse("2026-11-20T03:00:00Z");
    private static final Instant PUSHED = Instant.parse("2026-11-20T09:00:00Z");

    /** The tablet's clock is ahead by {@code before} until it is set, by {@code after} from then on. */
    private static Instant judged(Instant set, Duration before, Duration after) {
        var dev = Map.of(
                "t", shown(DONE, set, before, after).toString(),
                "contact", Map.of("t", shown(CONTACT, set, before, after).toString(), "server", CONTACT.toString()));
        return new TabletClock(shown(PUSHED, set, before, after), PUSHED).whenDone(json(dev));
    }

    private static Instant shown(Instant real, Instant set, Duration before, Duration after) {
        return real.plus(real.isBefore(set) ? before : after);
    }

    private static JsonNode json(Map<String, ?> dev) {
        return JsonMapper.shared().valueToTree(dev);
    }

    @ParameterizedTest
    @ValueSource(longs = {-2 * 365 * 24 * 60, -60, -9, 0, 9, 60, 365 * 24 * 60})
    void aClockThatIsWrongAllDayChangesNothing(long minutes) {
        var wrong = Duration.ofMinutes(minutes);
        assertThat(judged(PUSHED.plusSeconds(1), wrong, wrong)).isEqualTo(DONE);
    }

    @ParameterizedTest
    @ValueSource(longs = {-2 * 365 * 24 * 60, -12 * 60, 12 * 60, 365 * 24 * 60})
    void aClockThatIsSetRightAfterTheWorkChangesNothing(long minutes) {
        assertThat(judged(DONE.plusSeconds(60), Duration.ofMinutes(minutes), Duration.ZERO))
                .isEqualTo(DONE);
    }

    @ParameterizedTest
    @ValueSource(longs = {-2 * 365 * 24 * 60, -12 * 60, 12 * 60, 365 * 24 * 60})
    void aClockThatIsSetBeforeTheWorkChangesNothing(long minutes) {
        assertThat(judged(CONTACT.plusSeconds(60), Duration.ofMinutes(minutes), Duration.ZERO))
                .isEqualTo(DONE);
    }

    @Test
    void whenBothReadingsArePossibleTheLastAnswerBeforeTheWorkCounts() {
        assertThat(judged(DONE.plusSeconds(60), Duration.ofHours(-1), Duration.ZERO))
                .isEqualTo(DONE);
    }

    @Test
    void withoutThatAnswerAClockSetAfterTheWorkMisleads() {
        var dev = json(Map.of("t", DONE.minus(Duration.ofHours(1)).toString()));
        assertThat(new TabletClock(PUSHED, PUSHED).whenDone(dev)).isEqualTo(DONE.minus(Duration.ofHours(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gestern", "+1000000000-12-31T23:59:59Z"})
    void whatIsNoTimeIsTheTimeOfThePush(String t) {
        assertThat(new TabletClock(PUSHED, PUSHED).whenDone(json(Map.of("t", t))))
                .isEqualTo(PUSHED);
    }
}
