package id.mcsoc.booking.outreach;

import static id.mcsoc.TestActors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasProperty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.access.Users;
import id.mcsoc.booking.BookingRefusal;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** Where nobody asks: the list, one kelurahan, and the log of having spoken with it. */
@McsTest
@Transactional
class OutreachPagesTest {

    private static final String SIPIN = "/booking/outreach/15.71.01.1001";

    @Autowired
    MockMvc web;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    Actor planner;

    @BeforeEach
    void aPlanner() {
        planner = TestActors.in(users).planner();
    }

    private static MockHttpServletRequestBuilder note(UUID id, String outcome, String reason) {
        return post(SIPIN)
                .param("id", id.toString())
                .param("day", "2026-11-19")
                .param("way", "OUTREACH")
                .param("people", "40")
                .param("outcome", outcome)
                .param("reason", reason)
                .param("note", "Lewat ketua RT")
                .with(csrf());
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(as(planner)));
    }

    private long noted() {
        return jdbc.sql("select count(*) from booking_approach")
                .query(Long.class)
                .single();
    }

    @Test
    void whoeverWasNeverVisitedIsListedAndTheGreatestNeedComesFirst() throws Exception {
        var page = send(get("/booking/outreach").param("area", "15.71").param("only", "NEVER_SERVED"))
                .andExpect(status().isOk())
                .andReturn()
                .getModelAndView()
                .getModel();
        assertThat((java.util.List<?>) page.get("lines"))
                .extracting(line -> ((OutreachLine) line).need().left())
                .hasSize(50)
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(page.get("count")).isEqualTo(68);
    }

    @Test
    void aContactIsWrittenOnceHoweverOftenItIsSent() throws Exception {
        var id = UUID.randomUUID();
        send(note(id, "DECLINED", "NOT_UNDERSTOOD")).andExpect(flash().attributeExists("notice"));
        send(note(id, "DECLINED", "NOT_UNDERSTOOD")).andExpect(flash().attributeExists("notice"));
        assertThat(noted()).isEqualTo(1);
        send(get(SIPIN)).andExpect(content().string(containsString("Tidak paham caranya")));
        send(get("/booking/outreach").param("only", "DECLINED"))
                .andExpect(content().string(containsString("Simpang IV Sipin")));
    }

    @Test
    void whatCannotBeUnderstoodIsRefusedByCodeAndTheFormKeepsIt() throws Exception {
        refused(note(UUID.randomUUID(), "DECLINED", ""), BookingRefusal.CHOICE_INVALID);
        refused(note(UUID.randomUUID(), "PERHAPS", ""), BookingRefusal.CHOICE_INVALID);
        refused(changed("day", "2026-11-21"), BookingRefusal.DAY_INVALID);
        refused(changed("day", "kemarin"), BookingRefusal.DAY_INVALID);
        refused(changed("people", "banyak"), BookingRefusal.NUMBER_INVALID);
        refused(changed("way", "PIGEON"), BookingRefusal.CHOICE_INVALID);
        refused(changed("note", "x".repeat(501)), BookingRefusal.FIELD_TOO_LONG);
        assertThat(noted()).isZero();
    }

    private static MockHttpServletRequestBuilder changed(String field, String value) {
        return post(SIPIN)
                .queryParam(field, value)
                .param(field.equals("day") ? "unused" : "day", "2026-11-19")
                .param(field.equals("way") ? "unused" : "way", "OUTREACH")
                .param("outcome", "INTERESTED")
                .with(csrf());
    }

    private void refused(MockHttpServletRequestBuilder request, BookingRefusal code) throws Exception {
        send(request)
                .andExpect(flash().attribute("refused", hasProperty("message", containsString(code.name()))))
                .andExpect(flash().attributeExists("form"));
    }

    @Test
    void reasonsOfAHandfulAreNotCounted() throws Exception {
        for (int n = 0; n < 4; n++) {
            send(note(UUID.randomUUID(), "DECLINED", "NO_PLACE"));
        }
        send(get("/booking/outreach")).andExpect(content().string(containsString("kurang dari 5")));
        send(note(UUID.randomUUID(), "DECLINED", "NO_PLACE"));
        send(get("/booking/outreach"))
                .andExpect(content().string(not(containsString("<strong>kurang dari 5"))))
                .andExpect(content().string(containsString("<strong>5</strong>")));
    }

    @Test
    void theListIsAFileToo() throws Exception {
        send(get("/booking/outreach.csv").param("area", "15.71.01"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("\"15.71.01.1001\",\"Simpang IV Sipin\"")))
                .andExpect(content().string(not(containsString("15.71.02"))));
    }

    @Test
    void aTextNamesThePlaceAndADayAndNobody() throws Exception {
        send(get(SIPIN))
                .andExpect(content().string(containsString("Yth. Bapak/Ibu Lurah Simpang IV Sipin")))
                .andExpect(content().string(containsString("https://wa.me/?text=")));
    }

    @Test
    void anotherBranchHasNoSuchKelurahan() throws Exception {
        var foreign = TestActors.in(users).foreign(Role.BRANCH_PLANNER);
        web.perform(get(SIPIN).with(as(foreign))).andExpect(status().is(is(404)));
        web.perform(note(UUID.randomUUID(), "INTERESTED", "").with(as(foreign))).andExpect(status().isNotFound());
        assertThat(noted()).isZero();
    }
}
