package id.mcsoc.rights;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The net under {@link LateTexts}: what waited for a decision, was read anew or came another way is looked at daily. */
@Component
class LateArrivals {

    private static final Logger LOG = LoggerFactory.getLogger(LateArrivals.class);

    private final Erasures erasures;
    private final TransactionOperations transactions;

    LateArrivals(Erasures erasures, TransactionOperations transactions) {
        this.erasures = erasures;
        this.transactions = transactions;
    }

    /** Each person once a day, each for itself: what fails with one does not keep the others. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "${mcs.rights.first:PT10M}")
    void look() {
        for (var erased : erasures.toLookAt()) {
            try {
                transactions.executeWithoutResult(status -> {
                    erasures.eraseAgain(erased);
                    erasures.looked(erased);
                });
            } catch (RuntimeException e) {
                LOG.error("what arrived about {} is not erased: tried again in an hour", erased.member(), e);
            }
        }
    }
}
