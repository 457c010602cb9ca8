package id.mcsoc.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.complaints.Complaints;
import id.mcsoc.geo.AreaCode;
import id.mcsoc.shared.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Not transactional on purpose: the leases meet in the database. */
@McsTest
class LeaseTest {

    private static final AreaCode FRESH = new AreaCode("15.05.01.1001");

    @Autowired
    Cards cards;

    @Autowired
    Complaints complaints;

    @Test
    void leasesTakenAtTheSameMomentNeverOverlap() throws Exception {
        var leases = atOnce(() -> cards.leaseMemberNumbers(UUID.randomUUID(), FRESH, 7));
        assertThat(leases.stream()
                        .flatMapToInt(lease -> IntStream.rangeClosed(lease.from(), lease.to()))
                        .boxed())
                .hasSize(leases.size() * 7)
                .doesNotHaveDuplicates();
    }

    @Test
    void ticketLeasesDoNotEither() throws Exception {
        var leases = atOnce(() -> complaints.leaseTickets(UUID.randomUUID(), FRESH, 7));
        assertThat(leases.stream()
                        .flatMapToInt(lease -> IntStream.rangeClosed(lease.from(), lease.to()))
                        .boxed())
                .hasSize(leases.size() * 7)
                .doesNotHaveDuplicates();
    }

    @Test
    void aNumberBelongsToTheDeviceThatLeasedIt() {
        var device = UUID.randomUUID();
        var lease = cards.leaseMemberNumbers(device, TestActors.SIMPANG_IV_SIPIN, 2);
        assertThat(lease.prefix()).isEqualTo("SEM-1571-");
        assertThat(cards.leasedTo(device, number(lease, lease.from()))).isTrue();
        assertThat(cards.leasedTo(device, number(lease, lease.to()))).isTrue();
        assertThat(cards.leasedTo(device, number(lease, lease.to() + 1))).isFalse();
        assertThat(cards.leasedTo(UUID.randomUUID(), number(lease, lease.from())))
                .isFalse();
        assertThat(cards.leasedTo(device, "SEM-1571-1")).isFalse();
    }

    @Test
    void anEmptyAndAGreedyLeaseAreRefused() {
        for (var size : List.of(0, 1001)) {
            assertThatThrownBy(() -> cards.leaseMemberNumbers(UUID.randomUUID(), FRESH, size))
                    .isInstanceOf(Refused.class);
            assertThatThrownBy(() -> complaints.leaseTickets(UUID.randomUUID(), FRESH, size))
                    .isInstanceOf(Refused.class);
        }
    }

    private static String number(NumberLease lease, int number) {
        return lease.prefix() + String.format("%06d", number);
    }

    private static <T> List<T> atOnce(Callable<T> lease) throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        try {
            var results = new ArrayList<T>();
            for (var done : threads.invokeAll(
                    IntStream.range(0, 24).mapToObj(i -> lease).toList())) {
                results.add(done.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
