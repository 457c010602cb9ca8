package id.mcsoc.booking.pages;

import static id.mcsoc.TestActors.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.mcsoc.booking.AskingKelurahan;
import id.mcsoc.booking.RequestId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Whose request it is decides at every address, what somebody is at every verb. */
class BookingScopeTest extends AskingKelurahan {

    @Autowired
    MockMvc web;

    @Test
    void theKelurahanItselfFindsIt() throws Exception {
        var id = fixture.submitted();
        for (var path : List.of("", "/before")) {
            web.perform(get(at(id, path)).with(as(staff))).andExpect(status().isOk());
        }
    }

    @Test
    void anotherKelurahansRequestIsNotFoundAtAnyAddress() throws Exception {
        var id = fixture.submitted();
        for (var path : List.of(
                "",
                "/place",
                "/services",
                "/time",
                "/families",
                "/check",
                "/confirmation",
                "/notice",
                "/before",
                "/visit.ics")) {
            web.perform(get(at(id, path)).with(as(neighbour)).accept(MediaType.TEXT_HTML))
                    .andExpect(status().isNotFound());
        }
        for (var request : writes(id)) {
            web.perform(request.with(as(neighbour)).with(csrf())).andExpect(status().isNotFound());
        }
    }

    @Test
    void rolesAreChecked() throws Exception {
        var id = fixture.submitted();
        for (var request : writes(id)) {
            web.perform(request.with(as(planner)).with(csrf())).andExpect(status().isForbidden());
        }
        web.perform(get("/booking/waivers").with(as(staff))).andExpect(status().isForbidden());
        for (var other : List.of(people.administrator(), people.officer("T1"))) {
            web.perform(get(at(id, "")).with(as(other))).andExpect(status().isForbidden());
            web.perform(get("/booking").with(as(other))).andExpect(status().isForbidden());
        }
    }

    private static List<MockHttpServletRequestBuilder> writes(RequestId id) {
        return List.of(
                field(id, "venueName", "x"),
                post(at(id, "/place")).param("venueName", "x").param("base.venueName", ""),
                post(at(id, "/windows"))
                        .param("date", "2026-12-01")
                        .param("from", "08:30")
                        .param("to", "14:00"),
                post(at(id, "/windows/removal")).param("date", "2026-12-01").param("from", "08:30"),
                post(at(id, "/windows/wish")).param("date", "2026-12-01").param("from", "08:30"),
                post(at(id, "/families")).param("go", "add." + UUID.randomUUID()),
                post(at(id, "/families/reading")).param("text", "x"),
                post(at(id, "/families/additions")).param("rows", "9971070101900001,Suryo,,3,CARD"),
                post(at(id, "/submission")),
                post(at(id, "/waiver")).param("reason", "x"),
                post(at(id, "/acceptance")),
                post(at(id, "/refusal")).param("reason", "x"),
                post(at(id, "/withdrawal")).param("reason", "x"),
                post(at(id, "/counter-proposal"))
                        .param("date", "2026-12-02")
                        .param("from", "08:30")
                        .param("to", "14:00")
                        .param("reason", "x"));
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
