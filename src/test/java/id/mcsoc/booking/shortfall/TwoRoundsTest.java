package id.mcsoc.booking.shortfall;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.McsTest;
import id.mcsoc.TestTime;
import id.mcsoc.TestTime.MovableClock;
import id.mcsoc.booking.FamilyChanges;
import id.mcsoc.booking.RequestDesk;
import id.mcsoc.booking.RequestState;
import id.mcsoc.booking.pooling.Neighbourhood;
import id.mcsoc.planning.Demand;
import id.mcsoc.planning.team.Teams;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/** Two servers run the round at the same moment: really committed, in two transactions. */
@McsTest
@DirtiesContext
class TwoRoundsTest {

    private static final Instant CLOSES = Instant.parse("2026-11-28T01:00:00Z");

    @Autowired
    BeanFactory application;

    @Autowired
    RequestDesk desk;

    @Autowired
    FamilyChanges changes;

    @Autowired
    ShortfallRound round;

    @Autowired
    Teams teams;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void timeGoesBack() {
        clock.reset();
    }

    @Test
    void theSlotIsReleasedOnceAndOneKelurahanIsAskedOnce() throws Exception {
        var near = Neighbourhood.in(application);
        Demand.team(teams, "T1", "card-printer");
        Demand.team(teams, "T2", "card-printer");
        var id = near.scheduled(near.sipin(), 10, near.planner());
        near.sent(near.buluran(), 12);
        near.sent(near.people().staff(Neighbourhood.TELANAIPURA), 12);
        var line = desk.viewFamilies(id, near.sipin()).families().get(0).id();
        changes.cancel(id, line, "Pindah rumah", near.sipin());
        clock.advance(Duration.between(TestTime.START, CLOSES));
        assertThat(twoAtOnce()).containsExactlyInAnyOrder(0, 1);
        assertThat(desk.view(id, near.sipin()).history())
                .filteredOn(step -> step.to() == RequestState.RELEASED)
                .hasSize(1);
        assertThat(count("booking_freed_slot")).isEqualTo(1);
        assertThat(count("booking_turn")).isEqualTo(1);
        assertThat(count("planning_slot_hold where state = 'HELD'")).isEqualTo(1);
    }

    private List<Integer> twoAtOnce() throws Exception {
        var gate = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        Callable<Integer> server = () -> {
            gate.await();
            return round.go();
        };
        var answers = threads.invokeAll(List.of(server, server));
        threads.shutdown();
        return List.of(answers.get(0).get(), answers.get(1).get());
    }

    private int count(String rows) {
        return jdbc.sql("select count(*) from " + rows).query(Integer.class).single();
    }
}
