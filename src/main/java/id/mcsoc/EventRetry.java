package id.mcsoc;

import java.time.Duration;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Events whose listener failed or died with its server are delivered again; listeners bear repetition. */
@Component
@EnableScheduling
class EventRetry {

    /** Longer than any listener works. */
    private static final Duration LEFT_BEHIND = Duration.ofMinutes(5);

    private final IncompleteEventPublications unfinished;

    EventRetry(IncompleteEventPublications unfinished) {
        this.unfinished = unfinished;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void deliverAgain() {
        unfinished.resubmitIncompletePublicationsOlderThan(LEFT_BEHIND);
    }
}
