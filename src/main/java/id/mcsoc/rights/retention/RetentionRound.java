package id.mcsoc.rights.retention;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
class RetentionRound {

    private final Retention retention;

    RetentionRound(Retention retention) {
        this.retention = retention;
    }

    /** Asks often, so that a server that was off over night still runs that day. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "${mcs.rights.first:PT10M}")
    void everyHour() {
        retention.run();
    }
}
