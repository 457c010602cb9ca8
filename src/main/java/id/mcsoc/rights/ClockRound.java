package id.mcsoc.rights;

import id.mcsoc.rights.RightsBook.Waiting;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Says once that a request's time is nearly over, and once that it is. Safe on several nodes. */
@Component
class ClockRound {

    private final RightsBook book;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;

    ClockRound(
            RightsBook book,
            JdbcClient jdbc,
            Clock clock,
            TransactionOperations transactions,
            ApplicationEventPublisher events) {
        this.book = book;
        this.jdbc = jdbc;
        this.clock = clock;
        this.transactions = transactions;
        this.events = events;
    }

    /** Each request for itself: a round waits for nobody's answer while it holds another's request. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "${mcs.rights.first:PT2M}")
    void everyTenMinutes() {
        var now = clock.instant();
        book.openSince(now.minus(RightsRequest.CLOCK).plus(RightsRequest.NEAR))
                .forEach(waiting -> transactions.executeWithoutResult(status -> tell(waiting, now)));
    }

    private void tell(Waiting waiting, Instant now) {
        if (isNews(waiting.request(), now)) {
            events.publishEvent(waiting.told(now));
        }
    }

    /** False when it was told or answered before; what is over is no longer said to be nearly over. */
    private boolean isNews(RightsRequest request, Instant now) {
        var told = request.late(now) ? "told_over_at" : "told_near_at";
        return jdbc.sql("update rights_request set " + told + " = ? where id = ? and state = 'OPEN' and " + told
                                + " is null")
                        .params(Timestamp.from(now), request.id())
                        .update()
                == 1;
    }
}
