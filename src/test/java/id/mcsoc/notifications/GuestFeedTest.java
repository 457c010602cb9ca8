package id.mcsoc.notifications;

import static id.mcsoc.TestActors.BULURAN_KENALI;
import static id.mcsoc.TestActors.SIMPANG_IV_SIPIN;
import static id.mcsoc.TestActors.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.TestTime;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Users;
import id.mcsoc.booking.RequestFamiliesChanged;
import id.mcsoc.booking.RequestId;
import id.mcsoc.booking.VisitRequests;
import id.mcsoc.planning.VisitCancelled;
import id.mcsoc.planning.VisitId;
import id.mcsoc.planning.VisitScheduled;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** A kelurahan that goes to another's place finds that visit in its own calendar. */
@McsTest
@Transactional
class GuestFeedTest {

    private static final Instant NINE_IN_JAMBI = Instant.parse("2026-12-01T02:00:00Z");

    @Autowired
    VisitNews visits;

    @Autowired
    Users users;

    @Autowired
    MockMvc web;

    @MockitoBean
    VisitRequests booking;

    private final VisitId visit = new VisitId(UUID.randomUUID());
    private final RequestId host = new RequestId(UUID.randomUUID());
    private Actor guest;

    @BeforeEach
    void aVisitAtTheHostsPlace() {
        guest = TestActors.in(users).staff(BULURAN_KENALI);
        when(booking.find(any())).thenReturn(Optional.empty());
    }

    @Test
    void theGuestSeesTheVisitWithItsOwnFamiliesOnly() throws Exception {
        come(4);
        now(visits).on(scheduled());
        web.perform(get(feedOf(guest)))
                .andExpect(content().string(containsString("UID:" + visit)))
                .andExpect(content().string(containsString("DTSTART;TZID=Asia/Jakarta:20261201T090000")))
                .andExpect(content().string(containsString("Kunjungan gabungan: 4 keluarga dari daftar Anda")))
                .andExpect(content().string(not(containsString("PMH-"))));
        web.perform(get(feedOf(TestActors.in(users).staff(SIMPANG_IV_SIPIN))))
                .andExpect(content().string(containsString("UID:" + visit)))
                .andExpect(content().string(not(containsString("4 keluarga"))));
    }

    /** The negative control: no guest, no visit. */
    @Test
    void whoIsNobodysGuestSeesNothing() throws Exception {
        come(0);
        now(visits).on(scheduled());
        web.perform(get(feedOf(guest))).andExpect(content().string(not(containsString("BEGIN:VEVENT"))));
    }

    @Test
    void whoJoinsLaterOrLeavesFindsItInItsFeed() throws Exception {
        come(0);
        now(visits).on(scheduled());
        var feed = feedOf(guest);
        come(4);
        now(visits).on(changed());
        web.perform(get(feed)).andExpect(content().string(containsString("STATUS:TENTATIVE")));
        come(5);
        now(visits).on(changed());
        web.perform(get(feed))
                .andExpect(content().string(containsString("5 keluarga")))
                .andExpect(content().string(containsString("SEQUENCE:1")));
        come(0);
        now(visits).on(changed());
        web.perform(get(feed))
                .andExpect(content().string(containsString("STATUS:CANCELLED")))
                .andExpect(content().string(containsString("SEQUENCE:2")));
    }

    @Test
    void aCancelledVisitStaysCancelledInTheGuestsFeed() throws Exception {
        come(4);
        now(visits).on(scheduled());
        now(visits).on(new VisitCancelled(visit, host, SIMPANG_IV_SIPIN, "banjir", NINE_IN_JAMBI, 1));
        come(0);
        now(visits).on(changed());
        web.perform(get(feedOf(guest)))
                .andExpect(content().string(containsString("STATUS:CANCELLED")))
                .andExpect(content().string(containsString("SEQUENCE:1")));
    }

    private void come(int families) {
        when(booking.guests(host))
                .thenReturn(
                        families == 0
                                ? List.of()
                                : List.of(new VisitRequests.Guest(
                                        new RequestId(UUID.randomUUID()), "PMH-1", BULURAN_KENALI, families)));
    }

    private static <T> T now(T listener) {
        return AopTestUtils.getTargetObject(listener);
    }

    private RequestFamiliesChanged changed() {
        return new RequestFamiliesChanged(host, 14, TestTime.START);
    }

    private VisitScheduled scheduled() {
        return new VisitScheduled(
                visit, host, SIMPANG_IV_SIPIN, "Tim 1", NINE_IN_JAMBI, NINE_IN_JAMBI.plus(Duration.ofHours(4)), 0);
    }

    private String feedOf(Actor actor) throws Exception {
        var result = web.perform(post("/notifications/feed").with(as(actor)).with(csrf()))
                .andExpect(flash().attributeExists("feedAddress"))
                .andReturn();
        var address = String.valueOf(result.getFlashMap().get("feedAddress"));
        return address.substring(address.indexOf("/notifications"));
    }
}
