package id.mcsoc.sync.photos;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Photos whose operation never came, and such as never came whole, go after thirty days. */
@Component
class UnnamedPhotos {

    static final Duration KEPT = Duration.ofDays(30);
    private static final Logger LOG = LoggerFactory.getLogger(UnnamedPhotos.class);

    private final PhotoTable table;
    private final Clock clock;

    UnnamedPhotos(PhotoTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT10M")
    @Transactional
    void forget() {
        var gone = table.forgetUnnamed(clock.instant().minus(KEPT));
        if (gone > 0) {
            LOG.info("{} photos without an operation were deleted", gone);
        }
    }
}
