package id.mcsoc.booking.pooling;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Users;
import id.mcsoc.booking.RequestId;
import id.mcsoc.booking.VisitRequests;
import id.mcsoc.booking.pooling.Invitations.Outcome;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Two village heads press the button at the same moment. */
@McsTest
@DirtiesContext
class SimultaneousAnswersTest {

    @Autowired
    BeanFactory application;

    @Autowired
    VisitRequests requests;

    @Autowired
    Invitations invitations;

    @Autowired
    PoolRepository pools;

    @Autowired
    Users users;

    @Autowired
    TransactionTemplate transaction;

    final ExecutorService two = Executors.newFixedThreadPool(2);

    Actor sipin;
    Actor buluran;
    RequestId large;
    RequestId small;

    @BeforeEach
    void twoThatWait() {
        var near = Neighbourhood.in(application);
        sipin = near.sipin();
        buluran = near.buluran();
        large = near.waiting(sipin, 7);
        small = near.waiting(buluran, 4);
    }

    @AfterEach
    void nobodyWaits() {
        two.shutdownNow();
        requests.withdraw(large, "Uji selesai", sipin);
        requests.withdraw(small, "Uji selesai", buluran);
    }

    @Test
    void bothSayYesAtOnceAndTheVisitIsFormedOnce() throws Exception {
        invitations.inviteAll(TestActors.in(users).planner());
        var barrier = new CyclicBarrier(2);
        Future<Outcome> one = two.submit(together(barrier, () -> invitations.accept(large, sipin)));
        Future<Outcome> other = two.submit(together(barrier, () -> invitations.accept(small, buluran)));
        assertThat(new Outcome[] {one.get(), other.get()}).containsExactlyInAnyOrder(Outcome.WAITING, Outcome.COMPLETE);
        assertThat(requests.open(TestActors.JAMBI))
                .singleElement()
                .satisfies(open -> assertThat(open.families()).isEqualTo(11));
    }

    @Test
    void bothInviteEachOtherAtOnceAndThereIsOneInvitation() throws Exception {
        var key = "15.71.01.1001+15.71.01.1002";
        var barrier = new CyclicBarrier(2);
        var one = two.submit(together(barrier, () -> invited(large, key, sipin)));
        var other = two.submit(together(barrier, () -> invited(small, key, buluran)));
        assertThat(new boolean[] {one.get(), other.get()}).contains(true);
        Integer open = transaction.execute(
                status -> pools.in("JAMBI", Pool.State.INVITED).size());
        assertThat(open).isEqualTo(1);
    }

    private boolean invited(RequestId id, String key, Actor by) {
        try {
            return invitations.invite(id, key, by).isEmpty();
        } catch (RuntimeException tooLate) {
            return false;
        }
    }

    private static <T> Callable<T> together(CyclicBarrier barrier, Callable<T> deed) {
        return () -> {
            barrier.await();
            return deed.call();
        };
    }
}
