package id.mcsoc.sync.feed;

import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Old changes go: the feed holds personal data, and a package is read for days, not months. */
@Component
class FeedRound {

    static final Duration KEPT = Duration.ofDays(30);

    private final FeedTable table;
    private final Clock clock;

    FeedRound(FeedTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT10M")
    @Transactional
    public void forgetOld() {
        table.forget(clock.instant().minus(KEPT));
    }
}
