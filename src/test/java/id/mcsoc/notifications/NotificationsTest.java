package id.mcsoc.notifications;

import static id.mcsoc.TestActors.BULURAN_KENALI;
import static id.mcsoc.TestActors.SIMPANG_IV_SIPIN;
import static id.mcsoc.TestActors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.TestTime;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.access.Users;
import id.mcsoc.booking.RequestId;
import id.mcsoc.booking.VisitAccepted;
import id.mcsoc.booking.VisitRequests;
import id.mcsoc.complaints.ComplaintOpened;
import id.mcsoc.complaints.TicketNumber;
import id.mcsoc.planning.VisitCancelled;
import id.mcsoc.planning.VisitId;
import id.mcsoc.planning.VisitMoved;
import id.mcsoc.planning.VisitScheduled;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@McsTest
@Transactional
class NotificationsTest {

    private static final Instant NINE_IN_JAMBI = Instant.parse("2026-12-01T02:00:00Z");
    private static final Duration VISIT = Duration.ofHours(4);

    @Autowired
    VisitNews visits;

    @Autowired
    RequestNews requests;

    @Autowired
    ComplaintNews complaints;

    @Autowired
    Inbox inbox;

    @Autowired
    Users users;

    @Autowired
    MockMvc web;

    @MockitoBean
    VisitRequests booking;

    private final VisitId visit = new VisitId(UUID.randomUUID());
    private final RequestId request = new RequestId(UUID.randomUUID());
    private Actor staff;
    private Actor planner;

    @BeforeEach
    void peopleAreThere() {
        var actors = TestActors.in(users);
        staff = actors.staff(SIMPANG_IV_SIPIN);
        planner = actors.planner();
        when(booking.find(any())).thenReturn(Optional.empty());
    }

    @Test
    void aScheduledVisitIsToldToTheKelurahanInTheBranchsTime() throws Exception {
        now(visits).on(scheduled(0));
        web.perform(get("/notifications").with(as(staff)))
                .andExpect(content().string(containsString("Selasa, 1 Desember 2026 pukul 09.00")))
                .andExpect(content().string(containsString("1 belum dibaca")));
    }

    @Test
    void anEventHeardTwiceIsToldOnce() {
        now(visits).on(scheduled(0));
        now(visits).on(scheduled(0));
        assertThat(inbox.unread(staff)).isEqualTo(1);
        now(visits).on(scheduled(1));
        assertThat(inbox.unread(staff)).isEqualTo(2);
    }

    @Test
    void theNeighbouringKelurahanHearsNothing() {
        now(visits).on(scheduled(0));
        assertThat(inbox.unread(TestActors.in(users).staff(BULURAN_KENALI))).isZero();
    }

    @Test
    void anAnswerOfTheKelurahanIsToldToTheBranch() {
        var head = TestActors.in(users).head();
        now(requests).on(new VisitAccepted(request, SIMPANG_IV_SIPIN, TestTime.START));
        assertThat(inbox.unread(planner)).isEqualTo(1);
        assertThat(inbox.unread(head)).isEqualTo(1);
        assertThat(inbox.unread(staff)).isZero();
    }

    @Test
    void aComplaintIsToldToTheComplaintOfficerOnly() {
        var officer = TestActors.in(users).complaintOfficer();
        now(complaints)
                .on(new ComplaintOpened(
                        new TicketNumber("ADU-1571-2026-000123"),
                        "OTHER",
                        SIMPANG_IV_SIPIN,
                        TestTime.START,
                        NINE_IN_JAMBI,
                        UUID.randomUUID()));
        assertThat(inbox.unread(officer)).isEqualTo(1);
        assertThat(inbox.unread(planner)).isZero();
    }

    @Test
    void readingMakesTheCountSmaller() throws Exception {
        now(visits).on(scheduled(0));
        var id = inbox.of(staff, 0).getContent().get(0).id();
        web.perform(post("/notifications/" + id + "/reading").with(as(staff)).with(csrf()))
                .andExpect(redirectedUrl("/notifications"));
        assertThat(inbox.unread(staff)).isZero();
    }

    @Test
    void somebodyElsesNoticeIsNotThere() throws Exception {
        now(visits).on(scheduled(0));
        var id = inbox.of(staff, 0).getContent().get(0).id();
        var neighbour = TestActors.in(users).staff(BULURAN_KENALI);
        web.perform(post("/notifications/" + id + "/reading")
                        .with(as(neighbour))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void anEmptyInboxSaysWhatWillAppear() throws Exception {
        web.perform(get("/notifications").with(as(staff)))
                .andExpect(content().string(containsString("Belum ada pemberitahuan")));
    }

    @Test
    void theBranchGetsAReadyWhatsAppTextAndTheKelurahanNone() throws Exception {
        now(visits).on(scheduled(0));
        web.perform(get("/notifications").with(as(planner)))
                .andExpect(content().string(containsString("https://wa.me/?text=Salam%20dari")));
        web.perform(get("/notifications").with(as(staff))).andExpect(content().string(not(containsString("wa.me"))));
    }

    @Test
    void whatTheKelurahanDidNeedsNoMessageToTheKelurahan() throws Exception {
        now(requests).on(new VisitAccepted(request, SIMPANG_IV_SIPIN, TestTime.START));
        web.perform(get("/notifications").with(as(planner)))
                .andExpect(content().string(containsString("menyetujui")))
                .andExpect(content().string(not(containsString("wa.me"))));
    }

    @Test
    void theFeedShowsTheVisitWithItsStableIdAndAsksForRefreshing() throws Exception {
        now(visits).on(scheduled(0));
        web.perform(get(feedOf(staff)))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("text/calendar"))
                .andExpect(content().string(containsString("UID:" + visit)))
                .andExpect(content().string(containsString("DTSTART;TZID=Asia/Jakarta:20261201T090000")))
                .andExpect(content().string(containsString("STATUS:TENTATIVE")))
                .andExpect(content().string(containsString("REFRESH-INTERVAL;VALUE=DURATION:PT1H")))
                .andExpect(content().string(containsString("X-PUBLISHED-TTL:PT1H")));
    }

    @Test
    void theFeedFollowsAgreementMoveAndCancelling() throws Exception {
        var feed = feedOf(staff);
        now(visits).on(scheduled(0));
        now(requests).on(new VisitAccepted(request, SIMPANG_IV_SIPIN, TestTime.START));
        web.perform(get(feed)).andExpect(content().string(containsString("STATUS:CONFIRMED")));
        now(visits).on(moved(1));
        web.perform(get(feed))
                .andExpect(content().string(containsString("DTSTART;TZID=Asia/Jakarta:20261202T090000")))
                .andExpect(content().string(containsString("SEQUENCE:1")));
        now(visits).on(new VisitCancelled(visit, request, SIMPANG_IV_SIPIN, "banjir", NINE_IN_JAMBI, 2));
        web.perform(get(feed)).andExpect(content().string(containsString("STATUS:CANCELLED")));
    }

    @Test
    void anOlderChangeThatComesLateDoesNotWin() throws Exception {
        now(visits).on(moved(2));
        now(visits).on(scheduled(0));
        web.perform(get(feedOf(staff)))
                .andExpect(content().string(containsString("20261202T090000")))
                .andExpect(content().string(not(containsString("20261201T090000"))));
    }

    @Test
    void aRevokedOrRenewedOrForeignFeedOpensNothing() throws Exception {
        now(visits).on(scheduled(0));
        var first = feedOf(staff);
        var second = feedOf(staff);
        web.perform(get(first)).andExpect(status().isNotFound());
        web.perform(get(second)).andExpect(status().isOk());
        web.perform(post("/notifications/feed/revocation").with(as(staff)).with(csrf()));
        web.perform(get(second)).andExpect(status().isNotFound());
        web.perform(get("/notifications/feed/ditebak.ics")).andExpect(status().isNotFound());
    }

    @Test
    void theNeighboursFeedHoldsOnlyItsOwnVisits() throws Exception {
        now(visits).on(scheduled(0));
        web.perform(get(feedOf(TestActors.in(users).staff(BULURAN_KENALI))))
                .andExpect(content().string(not(containsString("BEGIN:VEVENT"))));
        web.perform(get(feedOf(planner))).andExpect(content().string(containsString("BEGIN:VEVENT")));
    }

    @Test
    void whoHasNoInboxIsTurnedAway() throws Exception {
        web.perform(get("/notifications").with(as(TestActors.in(users).headOffice())))
                .andExpect(status().isForbidden());
        var foreigner = TestActors.in(users).foreign(Role.BRANCH_PLANNER);
        now(visits).on(scheduled(0));
        assertThat(inbox.unread(foreigner)).isZero();
    }

    /** Past the proxy that would listen later, in a transaction of its own. */
    private static <T> T now(T listener) {
        return AopTestUtils.getTargetObject(listener);
    }

    private String feedOf(Actor actor) throws Exception {
        var result = web.perform(post("/notifications/feed").with(as(actor)).with(csrf()))
                .andExpect(flash().attributeExists("feedAddress"))
                .andReturn();
        var address = String.valueOf(result.getFlashMap().get("feedAddress"));
        return address.substring(address.indexOf("/notifications"));
    }

    private VisitScheduled scheduled(int sequence) {
        return new VisitScheduled(
                visit, request, SIMPANG_IV_SIPIN, "Tim 1", NINE_IN_JAMBI, NINE_IN_JAMBI.plus(VISIT), sequence);
    }

    private VisitMoved moved(int sequence) {
        var start = NINE_IN_JAMBI.plus(Duration.ofDays(1));
        return new VisitMoved(
                visit, request, SIMPANG_IV_SIPIN, "Tim 2", NINE_IN_JAMBI, start, start.plus(VISIT), sequence);
    }
}
