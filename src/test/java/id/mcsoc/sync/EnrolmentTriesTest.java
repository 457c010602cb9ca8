package id.mcsoc.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.TestDevice;
import id.mcsoc.TestTime.MovableClock;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Users;
import id.mcsoc.shared.Refused;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody guesses an enrolment code, one after the other or fifty at once: a try counts before the code is looked at. */
@McsTest
class EnrolmentTriesTest {

    private static final int AT_ONCE = 50;
    private static final String TABLET = "Tablet tebakan";

    @Autowired
    Devices devices;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MovableClock clock;

    private final String key = TestDevice.publicKey(TestDevice.newKeys());
    private Actor officer;

    @BeforeEach
    void somebody() {
        officer = TestActors.in(users).officer("T1");
        forget();
    }

    @AfterEach
    void forget() {
        clock.reset();
        jdbc.sql("delete from sync_enrolment_try").update();
        jdbc.sql("delete from sync_enrolment_code").update();
        jdbc.sql("delete from sync_device where name = ?").param(TABLET).update();
    }

    @Test
    void aThousandGuessesAreTenTries() {
        var code = invited();
        for (var guess = 0; guess < 1000; guess++) {
            assertThat(answer(EnrolmentCode.random().value()))
                    .isEqualTo(
                            guess < EnrolmentTries.PLACES
                                    ? SyncRefusal.ENROLMENT_CODE_WRONG.name()
                                    : SyncRefusal.ENROLMENT_TOO_MANY_TRIES.name());
        }
        assertThat(tries()).isEqualTo(EnrolmentTries.PLACES);
        assertThat(answer(code)).isEqualTo(SyncRefusal.ENROLMENT_TOO_MANY_TRIES.name());
        clock.advance(EnrolmentCodes.LIFE);
        assertThat(answer(invited())).isEqualTo("enrolled");
        assertThat(tries()).isZero();
    }

    @Test
    void fiftyGuessesAtOnceAreTenTries() throws Exception {
        var answers = atOnce(() -> answer(EnrolmentCode.random().value()));
        assertThat(answers).hasSize(AT_ONCE);
        assertThat(looked(answers)).isEqualTo(EnrolmentTries.PLACES);
        assertThat(tries()).isEqualTo(EnrolmentTries.PLACES);
    }

    /** The negative control: who counts afterwards looks at all fifty. */
    @Test
    void countingAfterwardsIsSeen() throws Exception {
        var together = new CyclicBarrier(AT_ONCE);
        assertThat(looked(atOnce(() -> careless(together)))).isEqualTo(AT_ONCE);
    }

    @Test
    void oneRightCodeTypedFiftyTimesAtOnceIsOneTablet() throws Exception {
        var code = invited();
        var answers = atOnce(() -> answer(code));
        assertThat(answers).containsOnlyOnce("enrolled");
        assertThat(jdbc.sql("select count(*) from sync_device where name = ?")
                        .param(TABLET)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void aTryStaysCountedWhateverBecomesOfTheRest() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> devices.enrol(officer, new NewDevice(TABLET, "SALAH", key))))
                .isInstanceOf(Refused.class);
        assertThat(tries()).isOne();
    }

    private String answer(String code) {
        try {
            devices.enrol(officer, new NewDevice(TABLET, code, key));
            return "enrolled";
        } catch (Refused refused) {
            return refused.code().name();
        }
    }

    private String careless(CyclicBarrier together) throws Exception {
        var before = tries();
        together.await();
        if (before >= EnrolmentTries.PLACES) {
            return SyncRefusal.ENROLMENT_TOO_MANY_TRIES.name();
        }
        jdbc.sql("insert into sync_enrolment_try (id, officer, tried_at) values (?,?,?)")
                .params(UuidCreator.getTimeOrderedEpoch(), officer.id().value(), Timestamp.from(clock.instant()))
                .update();
        return SyncRefusal.ENROLMENT_CODE_WRONG.name();
    }

    private static List<String> atOnce(Callable<String> work) throws Exception {
        var pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var answers = new ArrayList<String>();
            for (var done : pool.invokeAll(java.util.Collections.nCopies(AT_ONCE, work))) {
                answers.add(done.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }

    private static long looked(List<String> answers) {
        return answers.stream()
                .filter(SyncRefusal.ENROLMENT_CODE_WRONG.name()::equals)
                .count();
    }

    private long tries() {
        return jdbc.sql("select count(*) from sync_enrolment_try")
                .query(Long.class)
                .single();
    }

    private String invited() {
        return devices.invite(officer.id(), TestActors.in(users).head()).code();
    }
}
