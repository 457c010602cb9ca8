package id.mcsoc.booking.pages;

import static id.mcsoc.TestActors.as;
import static id.mcsoc.booking.RequestFixture.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.booking.AskingKelurahan;
import id.mcsoc.booking.BranchHelp;
import id.mcsoc.booking.HelpAsked;
import id.mcsoc.booking.RequestFixture;
import id.mcsoc.booking.RequestId;
import id.mcsoc.booking.RequestState;
import id.mcsoc.booking.Said;
import id.mcsoc.booking.UnplannedReason;
import id.mcsoc.booking.VisitRequests;
import id.mcsoc.booking.Waiver;
import id.mcsoc.booking.pooling.Neighbourhood;
import id.mcsoc.shared.NotFound;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What the page of a request that waits says, and what a kelurahan can do there. */
@RecordApplicationEvents
class WaitingPageTest extends AskingKelurahan {

    @Autowired
    MockMvc web;

    @Autowired
    VisitRequests requests;

    @Autowired
    BranchHelp help;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager database;

    @Autowired
    ApplicationEvents events;

    RequestId id;

    @BeforeEach
    void oneThatWaits() {
        id = fixture.submitted();
    }

    @Test
    void theOfferedTimeIsAddedByOneTap() throws Exception {
        var friday = RequestFixture.FRIDAY;
        var date = "date:" + friday;
        help.suggest(
                id,
                List.of(reason("R02", new Said("fix.add-date", List.of("Tim 1", date, "time:08:30", "time:11:00")))),
                planner);
        web.perform(page())
                .andExpect(content().string(containsString("Mengapa belum terjadwal")))
                .andExpect(content().string(containsString("name=\"date\" value=\"" + friday)));
        web.perform(offer(staff, friday.toString())).andExpect(redirectedUrl("/booking/requests/" + id));
        assertThat(desk.view(id, staff).windows())
                .extracting(window -> window.date())
                .containsExactly(TUESDAY, friday);
        web.perform(offer(neighbour, friday.toString())).andExpect(status().isNotFound());
    }

    /** Once the branch has proposed a time, further ones are not taken. */
    @Test
    void withATimeProposedNoOtherIsAdded() throws Exception {
        requests.propose(id, Neighbourhood.SLOT, planner);
        web.perform(page()).andExpect(content().string(not(containsString("Tawarkan hari lain</summary>"))));
        web.perform(offer(staff, RequestFixture.FRIDAY.toString()));
        assertThat(desk.view(id, staff).windows()).hasSize(1);
    }

    @Test
    void aDayThatCannotBeOfferedIsRefused() throws Exception {
        web.perform(offer(staff, "2026-12-05"));
        assertThat(desk.view(id, staff).windows()).hasSize(1);
    }

    @Test
    void tooFewFamiliesLeadToNeighboursAndToAWaiver() throws Exception {
        help.suggest(id, List.of(reason("R01")), planner);
        web.perform(page()).andExpect(content().string(not(containsString("id=\"why-waiver\""))));
        database.flush();
        jdbc.sql("delete from booking_family where request_id = :id and position ="
                        + " (select max(position) from booking_family where request_id = :id)")
                .param("id", id.value())
                .update();
        database.clear();
        web.perform(page())
                .andExpect(content().string(containsString("/neighbours\"")))
                .andExpect(content().string(containsString("/waiver\"")));
        web.perform(post("/booking/requests/" + id + "/waiver")
                        .param("reason", "Banyak lansia")
                        .with(as(staff))
                        .with(csrf()))
                .andExpect(redirectedUrl("/booking/requests/" + id));
        assertThat(desk.view(id, staff).waiver().state()).isEqualTo(Waiver.State.REQUESTED);
        web.perform(page()).andExpect(content().string(not(containsString("id=\"why-waiver\""))));
    }

    @Test
    void aPlaceWithoutAPointGetsOne() throws Exception {
        help.suggest(id, List.of(reason("R09")), planner);
        web.perform(page()).andExpect(content().string(containsString("/point\"")));
        web.perform(point("-1,62", "103,61")).andExpect(redirectedUrl("/booking/requests/" + id));
        assertThat(requests.find(id).orElseThrow().venue().lat()).isEqualTo(-1.62);
        web.perform(point("selatan", "103,61"));
        assertThat(requests.find(id).orElseThrow().venue().lat()).isEqualTo(-1.62);
    }

    @Test
    void whileAPlanIsMadeThePageSaysSo() throws Exception {
        web.perform(page()).andExpect(content().string(not(containsString("penjadwalan sedang berjalan"))));
        jdbc.sql(
                        "insert into planning_run (id, branch, running_branch, state, first_day, last_day, seconds, reshuffles,"
                                + " base_revision, stop_asked, started_by, started_at) values ('00000000-0000-7000-8000-0000000000aa', 'JAMBI', 'JAMBI', 'RUNNING',"
                                + " date '2026-11-23', date '2026-12-18', 5, false, 0, false, 'Uji', timestamp with time zone '2026-11-20 01:05:00+00:00')")
                .update();
        web.perform(page()).andExpect(content().string(containsString("Belum diproses: penjadwalan sedang berjalan")));
    }

    @Test
    void toldTwiceTheKelurahanHearsItOnce() {
        assertThat(help.suggest(id, List.of(reason("R02")), planner)).isTrue();
        assertThat(help.suggest(id, List.of(reason("R02")), planner)).isFalse();
        assertThat(events.stream(HelpAsked.class)).hasSize(1);
        assertThat(desk.view(id, staff).state()).isEqualTo(RequestState.SUBMITTED);
    }

    @Test
    void theBranchWaivesForAReasonAndOnlyItsOwn() {
        help.waive(id, "Jalan putus", planner);
        assertThat(requests.find(id).orElseThrow().minimum()).isZero();
        var stranger = people.foreign(Role.BRANCH_PLANNER);
        Assertions.assertThatThrownBy(() -> help.waive(id, "x", stranger)).isInstanceOf(NotFound.class);
        Assertions.assertThatThrownBy(() -> help.suggest(id, List.of(), stranger))
                .isInstanceOf(NotFound.class);
    }

    private static UnplannedReason reason(String code, Said... help) {
        return new UnplannedReason(code, List.of("9", "10"), List.of(), List.of(help));
    }

    private MockHttpServletRequestBuilder page() {
        return get("/booking/requests/" + id).with(as(staff));
    }

    private MockHttpServletRequestBuilder offer(Actor by, String date) {
        return post("/booking/requests/" + id + "/offer")
                .param("date", date)
                .param("from", "08:30")
                .param("to", "11:00")
                .with(as(by))
                .with(csrf());
    }

    private MockHttpServletRequestBuilder point(String lat, String lon) {
        return post("/booking/requests/" + id + "/point")
                .param("lat", lat)
                .param("lon", lon)
                .with(as(staff))
                .with(csrf());
    }
}
