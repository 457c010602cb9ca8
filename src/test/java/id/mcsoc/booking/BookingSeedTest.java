package id.mcsoc.booking;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@McsTest
@TestPropertySource(properties = "mcs.seed=demo")
class BookingSeedTest {

    @Autowired
    VisitRequests requests;

    @Autowired
    BookingSeed seed;

    @Autowired
    JdbcClient database;

    @Autowired
    org.springframework.transaction.support.TransactionTemplate transaction;

    @Test
    void everyOpenRequestHasTenFamiliesAWindowAndANumber() {
        var open = requests.open(TestActors.JAMBI);
        assertThat(open).isNotEmpty().allSatisfy(request -> {
            assertThat(request.families()).isGreaterThanOrEqualTo(10);
            assertThat(request.windows()).isNotEmpty();
            assertThat(request.number()).matches("PMH-15\\d\\d-20\\d\\d-\\d{4}");
            assertThat(request.serviceMinutes()).isPositive();
        });
    }

    @Test
    void noWindowLiesInTheFridayPrayer() {
        assertThat(database.sql("select count(*) from booking_window where from_time < time '13:00'"
                                + " and to_time > time '11:30' and extract(dow from offered_on) = 5")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void seedingTwiceChangesNothing() {
        var before = counts();
        transaction.executeWithoutResult(status -> seed.demo());
        assertThat(counts()).isEqualTo(before);
    }

    private Object counts() {
        return database.sql("select (select count(*) from booking_request), (select count(*) from booking_family),"
                        + " (select count(*) from booking_history), (select count(*) from booking_window)")
                .query()
                .singleRow();
    }
}
