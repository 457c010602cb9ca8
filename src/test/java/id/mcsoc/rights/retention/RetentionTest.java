package id.mcsoc.rights.retention;

import static id.mcsoc.TestActors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.TestTime;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Perishable;
import id.mcsoc.access.Users;
import id.mcsoc.geo.Branches;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

@McsTest
@Transactional
class RetentionTest {

    private static final Duration KEPT = Duration.ofDays(90);

    @Autowired
    Retention retention;

    @Autowired
    RetentionTerms terms;

    @Autowired
    Branches branches;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    MockMvc web;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestTime.MovableClock clock;

    @AfterEach
    void theClockGoesBack() {
        clock.reset();
    }

    @Test
    void aNameGoesWhenItsTimeIsOverAndNotBefore() {
        var old = visitClosed(TestTime.START.minus(KEPT).minusSeconds(1));
        var border = visitClosed(TestTime.START.minus(KEPT));
        assertThat(visits()).isEqualTo(1);
        assertThat(name(old)).isEqualTo("Siti Rahayu");
        retention.run();
        assertThat(name(old)).isEqualTo("–");
        assertThat(name(border)).isEqualTo("Siti Rahayu");
        assertThat(visits()).isZero();
    }

    @Test
    void aRunIsOncePerDayAndSaysHowManyNotWhose() {
        visitClosed(TestTime.START.minus(KEPT).minusSeconds(1));
        var late = visitClosed(TestTime.START.minus(KEPT).plusSeconds(3600));
        retention.run();
        clock.advance(Duration.ofHours(2));
        retention.run();
        assertThat(name(late)).isEqualTo("Siti Rahayu");
        clock.advance(Duration.ofHours(22));
        retention.run();
        assertThat(name(late)).isEqualTo("–");
        assertThat(jdbc.sql("select sum(removed) from rights_run where kind = 'visits'")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aTermCountsFromItsDayAndOnlyTheHeadSetsIt() throws Exception {
        var visit = visitClosed(TestTime.START.minus(Duration.ofDays(60)));
        var head = TestActors.in(users).head();
        term("2026-11-20", head).andExpect(content().string(containsString("RIGHTS_TERM_INVALID")));
        term("2026-11-21", TestActors.in(users).planner()).andExpect(status().isForbidden());
        term("2026-11-21", head).andExpect(status().is3xxRedirection());
        retention.run();
        assertThat(name(visit)).isEqualTo("Siti Rahayu");
        clock.advance(Duration.ofDays(1));
        web.perform(get("/rights/retention").with(as(head))).andExpect(content().string(containsString(">1 baris<")));
        retention.run();
        assertThat(name(visit)).isEqualTo("–");
    }

    /** In transactions of its own, as the clock runs it: what was done stays done when the next kind fails. */
    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void whatFailsWithOneKindDoesNotKeepTheOthersAndIsTriedAgain() {
        var photos = new Kind("photos", true);
        var visits = new Kind("visits", false);
        var interrupted = new Retention(List.of(photos, visits), terms, branches, transactions, clock);
        try {
            assertThat(interrupted.run()).isEqualTo(1);
            photos.fails.set(false);
            assertThat(interrupted.run()).isEqualTo(1);
            assertThat(interrupted.run()).isZero();
            assertThat(photos.runs).hasValue(1);
            assertThat(visits.runs).hasValue(1);
        } finally {
            jdbc.sql("delete from rights_run where kind in ('photos', 'visits')")
                    .update();
        }
    }

    /** Forgets one line whenever it is asked. */
    private record Kind(String kind, AtomicBoolean fails, AtomicInteger runs) implements Perishable {

        Kind(String kind, boolean fails) {
            this(kind, new AtomicBoolean(fails), new AtomicInteger());
        }

        @Override
        public int countBefore(Instant moment) {
            return 1;
        }

        @Override
        public int forgetBefore(Instant moment) {
            if (fails.get()) {
                throw new IllegalStateException("the server stops here");
            }
            runs.incrementAndGet();
            return 1;
        }
    }

    private ResultActions term(String from, Actor by) throws Exception {
        return web.perform(post("/rights/retention")
                .param("kind", "visits")
                .param("validFrom", from)
                .param("days", "30")
                .param("source", "Uji")
                .with(as(by))
                .with(csrf()));
    }

    private int visits() {
        return retention.preview().stream()
                .filter(kind -> kind.term().kind().equals("visits"))
                .findFirst()
                .orElseThrow()
                .lines();
    }

    private UUID visitClosed(Instant at) {
        var visit = UUID.randomUUID();
        jdbc.sql("insert into field_day (visit, started_at, started_by, checklist, start_note, closed_at, served)"
                        + " values (?, ?, 'Uji', '', '', ?, 1)")
                .params(visit, Timestamp.from(at), Timestamp.from(at))
                .update();
        jdbc.sql("insert into field_queue (visit, family_card, desk, number, lane, state, rev, head_name)"
                        + " values (?, '9971010000000001', 0, 1, 'REGULAR', 'ARRIVED', 1, 'Siti Rahayu')")
                .param(visit)
                .update();
        return visit;
    }

    private String name(UUID visit) {
        return jdbc.sql("select head_name from field_queue where visit = ?")
                .param(visit)
                .query(String.class)
                .single();
    }
}
