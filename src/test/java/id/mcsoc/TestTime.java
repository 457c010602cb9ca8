package id.mcsoc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Friday, 20 November 2026, 08.05 in Jambi, until a test moves it on. */
@TestConfiguration
public class TestTime {

    public static final Instant START = Instant.parse("2026-11-20T01:05:00Z");

    @Bean
    @Primary
    MovableClock clock() {
        return new MovableClock();
    }

    /** Stands still; {@link #advance} moves it, {@link #reset} brings it back. */
    public static final class MovableClock extends Clock {

        private volatile Instant now = START;

        public void advance(Duration by) {
            now = now.plus(by);
        }

        public void reset() {
            now = START;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }
}
