package id.mcsoc.promises;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
class LateRound {

    private final Promises promises;

    LateRound(Promises promises) {
        this.promises = promises;
    }

    @Scheduled(fixedDelayString = "PT30M", initialDelayString = "PT30M")
    void everyHalfHour() {
        promises.tellLate();
    }
}
