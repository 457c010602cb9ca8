package id.mcsoc.reporting.heard;

import static id.mcsoc.TestActors.JAMBI;
import static id.mcsoc.TestActors.SIMPANG_IV_SIPIN;
import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.McsTest;
import id.mcsoc.promises.PromiseFinished;
import id.mcsoc.promises.PromiseLate;
import id.mcsoc.promises.PromisedService;
import id.mcsoc.reporting.figures.Figures;
import id.mcsoc.reporting.figures.Lens;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.AopTestUtils;
import org.springframework.transaction.annotation.Transactional;

/** A word that was kept, one that was not, and one nobody can keep any more, in the ledger and in the figures. */
@McsTest
@Transactional
class PromiseEventsTest {

    /** A month in which no other test promises anything. */
    private static final Instant DUE = Instant.parse("2031-03-12T10:00:00Z");

    private static final Lens OF_THAT_MONTH = new Lens(
            Optional.of(JAMBI),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(YearMonth.of(2031, 3)),
            ZoneOffset.UTC,
            false);

    @Autowired
    PromiseEvents events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Figures figures;

    private final UUID operation = UUID.randomUUID();

    @Test
    void inTimeCountsAsKeptOnTheDayItWasDone() {
        now().on(finished(operation, Duration.ofHours(-3)));
        assertThat(rows("PROMISE_KEPT")).containsExactly("1 " + DUE.minus(Duration.ofHours(3)));
        assertThat(rows("PROMISE_DELAY")).containsExactly("-10800 " + DUE.minus(Duration.ofHours(3)));
    }

    @Test
    void whatIsLateIsNotKeptOnTheDayItWasPromisedFor() {
        now().on(late());
        assertThat(rows("PROMISE_KEPT")).containsExactly("0 " + DUE);
        assertThat(rows("PROMISE_DELAY")).isEmpty();
    }

    @Test
    void whatComesAfterItsDayStaysNotKeptAndIsStillOneRow() {
        now().on(late());
        now().on(finished(operation, Duration.ofDays(1)));
        assertThat(rows("PROMISE_KEPT")).containsExactly("0 " + DUE);
        assertThat(rows("PROMISE_DELAY")).containsExactly("86400 " + DUE);
    }

    /** The round that looks for late ones may come before a tablet that says it was done in time. */
    @Test
    void whatWasThoughtLateAndWasDoneInTimeIsKept() {
        now().on(late());
        now().on(finished(operation, Duration.ZERO));
        assertThat(rows("PROMISE_KEPT")).containsExactly("1 " + DUE);
    }

    @Test
    void threeOfFourKeptAreSeventyFivePercent() {
        for (var n = 0; n < 3; n++) {
            now().on(finished(UUID.randomUUID(), Duration.ZERO));
        }
        now().on(late());
        var kept = figures.of("promise-kept", OF_THAT_MONTH);
        assertThat(kept.value()).isEqualTo(75);
        assertThat(kept.n()).isEqualTo(4);
    }

    private List<String> rows(String measure) {
        return jdbc.sql("select quantity, happened_at from reporting_measure where measure = ? and source = ?")
                .params(measure, operation.toString())
                .query((row, n) -> row.getLong(1) + " " + row.getTimestamp(2).toInstant())
                .list();
    }

    private PromiseEvents now() {
        return AopTestUtils.getTargetObject(events);
    }

    private PromiseLate late() {
        return new PromiseLate(operation, "MCS-7K3Q-F2M9", PromisedService.REGISTRATION, JAMBI, SIMPANG_IV_SIPIN, DUE);
    }

    private static PromiseFinished finished(UUID operation, Duration afterItsDay) {
        return new PromiseFinished(
                operation,
                "MCS-7K3Q-F2M9",
                PromisedService.REGISTRATION,
                JAMBI,
                SIMPANG_IV_SIPIN,
                DUE,
                DUE.plus(afterItsDay),
                true);
    }
}
