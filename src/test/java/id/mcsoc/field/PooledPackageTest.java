package id.mcsoc.field;

import static id.mcsoc.TestActors.JAMBI;
import static id.mcsoc.TestActors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.TestDevice;
import id.mcsoc.TestTime;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Users;
import id.mcsoc.booking.RequestDesk;
import id.mcsoc.booking.RequestId;
import id.mcsoc.booking.pooling.Neighbourhood;
import id.mcsoc.geo.Areas;
import id.mcsoc.planning.ScheduledVisit;
import id.mcsoc.planning.VisitId;
import id.mcsoc.planning.VisitPlans;
import id.mcsoc.planning.VisitState;
import id.mcsoc.shared.NotFound;
import id.mcsoc.sync.Devices;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** Neighbours that share a visit: the tablet takes along the families of all, each kelurahan sees its own. */
@McsTest
@Transactional
class PooledPackageTest {

    private static final String BOTH = "15.71.01.1001+15.71.01.1002";

    @Autowired
    BeanFactory application;

    @Autowired
    MockMvc web;

    @Autowired
    Devices devices;

    @Autowired
    Users users;

    @Autowired
    Areas areas;

    @Autowired
    RequestDesk desk;

    @MockitoBean
    VisitPlans plans;

    final VisitId visit = new VisitId(UUID.randomUUID());
    Neighbourhood near;
    Actor sipin;
    Actor buluran;

    @BeforeEach
    void people() {
        near = Neighbourhood.in(application);
        sipin = near.sipin();
        buluran = near.buluran();
    }

    @Test
    void theTabletTakesAlongTheFamiliesOfHostAndGuest() throws Exception {
        var host = pooled()[0];
        var packed = packed(host);
        assertThat(packed).hasSize(11).doesNotHaveDuplicates();
        assertThat(packed).filteredOn(card -> isOf("1571011001", card)).hasSize(7);
        assertThat(packed).filteredOn(card -> isOf("1571011002", card)).hasSize(4);
    }

    /** The negative control: a visit that nobody shares has one kelurahan's families only. */
    @Test
    void aVisitThatNobodySharesHasItsOwnFamiliesOnly() throws Exception {
        near.waiting(buluran, 4);
        assertThat(packed(near.sent(sipin, 12))).hasSize(12).allMatch(card -> isOf("1571011001", card));
    }

    @Test
    void aGuestThatLeftIsNotInThePackageAnyMore() throws Exception {
        var host = near.sent(sipin, 12);
        var guest = near.waiting(buluran, 4);
        near.together(guest, buluran, host, sipin, BOTH);
        near.requests().withdraw(guest, "Batal", buluran);
        assertThat(packed(host)).hasSize(12).allMatch(card -> isOf("1571011001", card));
    }

    @Test
    void eachKelurahanSeesItsOwnFamiliesOnly() throws Exception {
        var group = pooled();
        assertThat(cards(group[1], buluran)).hasSize(4).allMatch(card -> isOf("1571011002", card));
        assertThat(cards(group[0], sipin)).hasSize(7).allMatch(card -> isOf("1571011001", card));
        assertThatThrownBy(() -> desk.viewFamilies(group[0], buluran)).isInstanceOf(NotFound.class);
        web.perform(get("/booking/requests/" + group[0]).with(as(buluran))).andExpect(status().isNotFound());
    }

    /** @return host and guest */
    private RequestId[] pooled() {
        var host = near.waiting(sipin, 7);
        var guest = near.waiting(buluran, 4);
        near.together(guest, buluran, host, sipin, BOTH);
        return new RequestId[] {host, guest};
    }

    private List<String> cards(RequestId id, Actor staff) {
        return desk.viewFamilies(id, staff).families().stream()
                .map(line -> line.family().card().orElseThrow().value())
                .toList();
    }

    private List<String> packed(RequestId request) throws Exception {
        when(plans.find(visit)).thenReturn(Optional.of(scheduled(request)));
        var tablet = TestDevice.enrol(devices, TestActors.in(users).officer("T1"), "Tablet 1");
        var families =
                new HallTablet(web, tablet, visit, HallVisit.card()).pack().get("families");
        return StreamSupport.stream(families.spliterator(), false)
                .map(family -> family.get("familyCard").asString())
                .toList();
    }

    private static boolean isOf(String area, String card) {
        return card.startsWith("99" + area);
    }

    private ScheduledVisit scheduled(RequestId request) {
        return new ScheduledVisit(
                visit,
                request,
                "PMH-1571-2026-0001",
                JAMBI,
                "T1",
                "Tim 1",
                Neighbourhood.SIPIN,
                "Balai kelurahan",
                areas.get(Neighbourhood.SIPIN).at(),
                TestTime.START,
                TestTime.START.plusSeconds(4 * 3600),
                11,
                VisitState.CONFIRMED);
    }
}
