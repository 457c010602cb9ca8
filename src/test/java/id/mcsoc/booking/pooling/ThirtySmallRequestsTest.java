package id.mcsoc.booking.pooling;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Users;
import id.mcsoc.booking.RequestDesk;
import id.mcsoc.booking.RequestFixture;
import id.mcsoc.booking.RequestId;
import id.mcsoc.booking.RequestState;
import id.mcsoc.booking.VisitRequests;
import id.mcsoc.geo.Areas;
import id.mcsoc.geo.Kelurahan;
import id.mcsoc.shared.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Thirty kelurahan of Kota Jambi, drawn by seed, each with four to nine families and two or three days. */
@McsTest
@Transactional
class ThirtySmallRequestsTest {

    private static final List<LocalDate> DAYS = IntStream.of(0, 1, 2, 6, 7, 8)
            .mapToObj(RequestFixture.TUESDAY::plusDays)
            .toList();

    @Autowired
    BeanFactory application;

    @Autowired
    Areas areas;

    @Autowired
    VisitRequests requests;

    @Autowired
    Invitations invitations;

    @Autowired
    RequestDesk desk;

    @Autowired
    Users users;

    @Test
    void atLeastSixInTenReachTheMinimumAndNoVisitIsBelowIt() {
        var waiting = thirty(new Random(20261120));
        assertThat(invitations.inviteAll(TestActors.in(users).planner())).isPositive();
        waiting.forEach((id, staff) -> accept(id, staff));
        var open = requests.open(TestActors.JAMBI);
        assertThat(open).allSatisfy(visit -> {
            assertThat(visit.families()).isGreaterThanOrEqualTo(10);
            assertThat(visit.windows()).isNotEmpty();
        });
        var reached = waiting.entrySet().stream()
                .filter(one -> desk.view(one.getKey(), one.getValue()).state() == RequestState.SUBMITTED)
                .toList();
        assertThat(reached).hasSizeGreaterThanOrEqualTo(18);
        reached.forEach(one -> assertThat(
                        desk.viewFamilies(one.getKey(), one.getValue()).families())
                .hasSizeBetween(4, 9));
    }

    /** The negative control: alone nobody reaches it. */
    @Test
    void withoutInvitationsNobodyIsVisited() {
        thirty(new Random(20261120));
        assertThat(requests.open(TestActors.JAMBI)).isEmpty();
    }

    private void accept(RequestId id, Actor staff) {
        try {
            invitations.accept(id, staff);
        } catch (Refused withoutInvitation) {
            assertThat(withoutInvitation.code().name()).isEqualTo("NO_INVITATION");
        }
    }

    private Map<RequestId, Actor> thirty(Random random) {
        var city = new ArrayList<>(areas.of(TestActors.JAMBI).stream()
                .filter(area -> area.code().isCity())
                .toList());
        Collections.shuffle(city, random);
        var near = Neighbourhood.in(application);
        var waiting = new LinkedHashMap<RequestId, Actor>();
        for (Kelurahan area : city.subList(0, 30)) {
            var staff = TestActors.in(users).staff(area.code());
            var days = new ArrayList<>(DAYS);
            Collections.shuffle(days, random);
            var offered = days.subList(0, 2 + random.nextInt(2)).toArray(LocalDate[]::new);
            waiting.put(near.waiting(staff, 4 + random.nextInt(6), offered), staff);
        }
        return waiting;
    }
}
