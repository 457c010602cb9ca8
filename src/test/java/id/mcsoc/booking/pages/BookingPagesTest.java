package id.mcsoc.booking.pages;

import static id.mcsoc.TestActors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.mcsoc.booking.AskingKelurahan;
import id.mcsoc.booking.ProposedSlot;
import id.mcsoc.booking.RequestId;
import id.mcsoc.booking.VisitRequests;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

class BookingPagesTest extends AskingKelurahan {

    private static final ProposedSlot SLOT =
            new ProposedSlot("Tim 1", Instant.parse("2026-12-01T02:00:00Z"), Instant.parse("2026-12-01T05:00:00Z"));

    @Autowired
    MockMvc web;

    @Autowired
    VisitRequests requests;

    @Autowired
    JdbcClient database;

    @Test
    void anEmptyListSaysWhatToDo() throws Exception {
        web.perform(get("/booking").with(as(staff)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("class=\"empty\"")));
    }

    @Test
    void everyScreenOpens() throws Exception {
        var id = fixture.draft(9);
        for (var step : Step.values()) {
            web.perform(get(at(id, "/" + step.word())).with(as(staff))).andExpect(status().isOk());
        }
        web.perform(get(at(id, "")).with(as(staff))).andExpect(status().isOk());
        web.perform(get("/booking").with(as(planner))).andExpect(status().isOk());
    }

    @Test
    void aFieldIsSavedWithTheTimeAndTheCount() throws Exception {
        var id = fixture.draft(7);
        web.perform(field(id, "venueName", "Balai RW 03").with(as(staff)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.value").value("Balai RW 03"))
                .andExpect(jsonPath("$.saved").value("Tersimpan 08.05"))
                .andExpect(jsonPath("$.progress").value("7 dari 10 keluarga"));
    }

    @Test
    void aFieldThatSomebodyChangedMeanwhileIsAConflictThatShowsTheirs() throws Exception {
        var id = fixture.draft(1);
        drafts.write(id, new id.mcsoc.booking.FieldChange("venueName", "Balai RW 01", null), staff);
        web.perform(field(id, "venueName", "Balai RW 02").param("base", "Aula").with(as(staff)))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("EDITED_BY_SOMEBODY"))
                .andExpect(jsonPath("$.value").value("Balai RW 01"));
    }

    @Test
    void aWrongFieldIsNamedAndKeptAndTheOthersAreSaved() throws Exception {
        var id = fixture.draft(1);
        web.perform(post(at(id, "/place"))
                        .param("venueName", "Balai RW 09")
                        .param("base.venueName", desk.view(id, staff).fields().get("venueName"))
                        .param("room", "x9")
                        .param("base.room", "")
                        .with(as(staff))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"x9\"")))
                .andExpect(content().string(containsString("href=\"#room\"")));
        assertThat(desk.view(id, staff).fields()).containsEntry("venueName", "Balai RW 09");
    }

    @Test
    void nineFamiliesAreToldTheReasonAndTheWaysOut() throws Exception {
        var id = fixture.draft(9);
        web.perform(post(at(id, "/submission")).with(as(staff)).with(csrf()))
                .andExpect(redirectedUrl(at(id, "/check?sent")));
        web.perform(get(at(id, "/check?sent")).with(as(staff)))
                .andExpect(content().string(containsString("Baru 9 dari 10 keluarga")))
                .andExpect(content().string(containsString("Ajukan pengecualian")))
                .andExpect(content().string(containsString("FEWER_THAN_MINIMUM")));
    }

    @Test
    void sendingTwiceShowsTheSameConfirmation() throws Exception {
        var id = fixture.draft(10);
        for (int i = 0; i < 2; i++) {
            web.perform(post(at(id, "/submission")).with(as(staff)).with(csrf()))
                    .andExpect(redirectedUrl(at(id, "/confirmation")));
        }
        web.perform(get(at(id, "/confirmation")).with(as(staff)))
                .andExpect(content().string(containsString(desk.view(id, staff).number())))
                .andExpect(content().string(containsString("https://wa.me/?text=")));
    }

    @Test
    void anUploadShowsWhatIsWrongAndAddsNothingUntilConfirmed() throws Exception {
        var id = fixture.draft(0);
        var file = new MockMultipartFile(
                "file", "daftar.csv", "text/csv", "9971070101900001,Suryo,,3,CARD\n12,Citra,,3,CARD\n".getBytes());
        web.perform(MockMvcRequestBuilders.multipart(at(id, "/families/reading"))
                        .file(file)
                        .with(as(staff))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("FAMILY_CARD_INVALID")))
                .andExpect(content().string(containsString("Suryo")));
        assertThat(desk.viewFamilies(id, staff).families()).isEmpty();
        web.perform(post(at(id, "/families/additions"))
                        .param("rows", "9971070101900001\tSuryo\t\t3\tCARD\ttrue\t")
                        .with(as(staff))
                        .with(csrf()))
                .andExpect(redirectedUrlPattern("/booking/requests/*/families#family-list"));
        assertThat(desk.viewFamilies(id, staff).families()).hasSize(1);
    }

    @Test
    void aListInAnotherEncodingIsRefusedAndThePastedTextStays() throws Exception {
        var id = fixture.draft(0);
        var file = new MockMultipartFile("file", "x.csv", "text/csv", new byte[] {'a', (byte) 0xE9, 'b'});
        web.perform(MockMvcRequestBuilders.multipart(at(id, "/families/reading"))
                        .file(file)
                        .param("text", "tetap di sini")
                        .with(as(staff))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("LIST_NOT_UTF8")))
                .andExpect(content().string(containsString("tetap di sini")));
    }

    @Test
    void familiesAreShownMaskedAndTheAccessLogKnows() throws Exception {
        var id = fixture.submitted();
        web.perform(get(at(id, "")).with(as(planner)))
                .andExpect(content().string(containsString("9971••••••••0001")))
                .andExpect(content().string(not(containsString("9971070101900001"))));
        assertThat(database.sql("select count(*) from access_log where purpose = 'request-families' and user_id = ?")
                        .param(planner.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(10);
    }

    @Test
    void theKelurahanAnswersAProposal() throws Exception {
        var id = fixture.submitted();
        requests.propose(id, SLOT, planner);
        web.perform(get(at(id, "")).with(as(staff))).andExpect(content().string(containsString("Terima jadwal ini")));
        web.perform(post(at(id, "/acceptance")).with(as(staff)).with(csrf())).andExpect(redirectedUrl(at(id, "")));
        assertThat(requests.find(id).orElseThrow().state().name()).isEqualTo("ACCEPTED");
    }

    @Test
    void otherDaysAreOfferedFromTheForm() throws Exception {
        var id = fixture.submitted();
        requests.propose(id, SLOT, planner);
        web.perform(post(at(id, "/counter-proposal"))
                        .param("date", "2026-12-02", "", "")
                        .param("from", "08:30", "08:30", "08:30")
                        .param("to", "14:00", "14:00", "14:00")
                        .param("reason", "Aula dipakai")
                        .with(as(staff))
                        .with(csrf()))
                .andExpect(redirectedUrl(at(id, "")));
        assertThat(requests.find(id).orElseThrow().state().name()).isEqualTo("COUNTERED");
    }

    @Test
    void theCalendarFileKeepsItsUidAndNamesNobody() throws Exception {
        var id = fixture.submitted();
        requests.propose(id, SLOT, planner);
        web.perform(get(at(id, "/visit.ics")).with(as(staff)))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("text/calendar"))
                .andExpect(content().string(containsString("UID:" + id + "@mcs-oc")))
                .andExpect(content().string(containsString("SEQUENCE:2")))
                .andExpect(content().string(containsString("STATUS:TENTATIVE")))
                .andExpect(content().string(containsString("DTSTART;TZID=Asia/Jakarta:20261201T090000")))
                .andExpect(content().string(not(containsString("Kepala"))));
    }

    @Test
    void theBranchDecidesOnAWaiver() throws Exception {
        var id = fixture.draft(4);
        web.perform(post(at(id, "/waiver"))
                        .param("reason", "Lansia")
                        .with(as(staff))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        web.perform(get("/booking/waivers").with(as(planner)))
                .andExpect(content().string(containsString("/booking/" + id + "/waiver")));
        web.perform(get("/booking/" + id + "/waiver").with(as(planner))).andExpect(status().isOk());
        web.perform(post("/booking/" + id + "/waiver")
                        .param("granted", "true")
                        .param("reason", "Boleh")
                        .with(as(planner))
                        .with(csrf()))
                .andExpect(redirectedUrl("/booking/waivers"));
        assertThat(drafts.submit(id, staff)).isEmpty();
    }

    private static MockHttpServletRequestBuilder field(RequestId id, String name, String value) {
        return post(at(id, "/fields"))
                .param("name", name)
                .param("value", value)
                .accept(MediaType.APPLICATION_JSON)
                .with(csrf());
    }

    private static String at(RequestId id, String path) {
        return "/booking/requests/" + id + path;
    }
}
