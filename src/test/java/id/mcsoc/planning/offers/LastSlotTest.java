package id.mcsoc.planning.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;

import id.mcsoc.EventsHeard;
import id.mcsoc.TestActors;
import id.mcsoc.booking.BookingRefusal;
import id.mcsoc.booking.SlotAsk;
import id.mcsoc.booking.SlotOffers;
import id.mcsoc.planning.Demand;
import id.mcsoc.planning.PlannedBranch;
import id.mcsoc.planning.team.AddTeam;
import id.mcsoc.shared.RefusalCode;
import id.mcsoc.shared.Refused;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** One team, one visit a day, one Monday: real commits, real threads. */
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class LastSlotTest extends PlannedBranch {

    private static final int KELURAHAN = 50;
    private static final int AT_ONCE = 4;
    private static final LocalTime START = LocalTime.of(9, 0);

    @MockitoSpyBean
    HoldingTurns turns;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SlotOffers slots;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void oneTeam() {
        teams.add(new AddTeam(
                TestActors.JAMBI,
                "T1",
                "Tim 1",
                new AddTeam.Base("Kantor", Demand.OFFICE),
                List.of(),
                new AddTeam.Crew(2, 30, 1),
                new AddTeam.Kit("Minibus", 100)));
    }

    @AfterEach
    void sweep() {
        EventsHeard.await(jdbc);
        for (var table : List.of("planning_slot_hold", "planning_team", "event_publication")) {
            jdbc.sql("delete from " + table).update();
        }
    }

    @Test
    void fiftyKelurahanAskForTheLastSlotAtOnceAndGetItExactlyOnce() throws Exception {
        assertThat(winners(KELURAHAN)).isEqualTo(1);
        assertThat(held()).isEqualTo(1);
    }

    @Test
    void withoutTheLockTheConstraintAloneStillGivesItOnce() throws Exception {
        nobodyWaits();
        everybodyLooksBeforeAnybodyWrites();
        assertThat(winners(AT_ONCE)).isEqualTo(1);
        assertThat(held()).isEqualTo(1);
    }

    /** The negative control: without lock and constraint the same count finds the slot given away more than once. */
    @Test
    void withoutLockAndConstraintItIsGivenAwayTwice() throws Exception {
        nobodyWaits();
        everybodyLooksBeforeAnybodyWrites();
        jdbc.sql("alter table planning_slot_hold drop constraint planning_slot_hold_turn")
                .update();
        try {
            assertThat(winners(AT_ONCE)).isGreaterThan(1);
            assertThat(held()).isGreaterThan(1);
        } finally {
            jdbc.sql("delete from planning_slot_hold").update();
            jdbc.sql("alter table planning_slot_hold add constraint planning_slot_hold_turn"
                            + " unique (branch, team, held_on, turn)")
                    .update();
        }
    }

    private void nobodyWaits() {
        doAnswer(call -> transaction.execute(
                        status -> call.<Supplier<?>>getArgument(1).get()))
                .when(turns)
                .inTurn(any(), any());
    }

    private void everybodyLooksBeforeAnybodyWrites() {
        var seen = new CountDownLatch(AT_ONCE);
        doAnswer(call -> {
                    seen.countDown();
                    seen.await(20, TimeUnit.SECONDS);
                    return call.callRealMethod();
                })
                .when(turns)
                .take(any(), any(), any(), any());
    }

    private long winners(int many) throws Exception {
        var kelurahans = new Kelurahans(areas);
        var gate = new CyclicBarrier(many);
        var threads = Executors.newFixedThreadPool(many);
        var acts = IntStream.range(0, many)
                .<Callable<Optional<RefusalCode>>>mapToObj(n -> () -> {
                    gate.await();
                    return refusal(kelurahans.ask(n, 12, Demand.MONDAY));
                })
                .toList();
        var answers = threads.invokeAll(acts);
        threads.shutdown();
        long won = 0;
        for (var answer : answers) {
            won += answer.get().isEmpty() ? 1 : 0;
            assertThat(answer.get().orElse(BookingRefusal.SLOT_TAKEN)).isEqualTo(BookingRefusal.SLOT_TAKEN);
        }
        return won;
    }

    private Optional<RefusalCode> refusal(SlotAsk ask) {
        try {
            slots.hold(ask, Demand.MONDAY, START);
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused.code());
        }
    }

    private int held() {
        return jdbc.sql("select count(*) from planning_slot_hold where state = 'HELD'")
                .query(Integer.class)
                .single();
    }
}
