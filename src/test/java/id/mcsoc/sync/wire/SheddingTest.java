package id.mcsoc.sync.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.TestDevice;
import id.mcsoc.access.Users;
import id.mcsoc.sync.Devices;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@McsTest
class SheddingTest {

    @Autowired
    MockMvc web;

    @Autowired
    Devices devices;

    @Autowired
    Users users;

    @Autowired
    IntakeGate gate;

    @Autowired
    WireErrors errors;

    @Test
    void aFullIntakeAsksTabletsToComeBackAndStillServesReaders() throws Exception {
        var tablet = TestDevice.enrol(devices, TestActors.in(users).officer("T1"), "Tablet uji");
        var taken = 0;
        while (gate.enter()) {
            taken++;
        }
        web.perform(post("/sync/v1/push").content("{}").with(tablet.signing()))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().exists("Retry-After"))
                .andExpect(jsonPath("$.code").value("TRY_LATER"));
        web.perform(get("/field/api/visits").with(tablet.signing())).andExpect(status().isOk());
        for (var i = 0; i < taken; i++) {
            gate.leave();
        }
        web.perform(post("/sync/v1/push").content("{}").with(tablet.signing())).andExpect(status().isBadRequest());
    }

    @Test
    void aDatabaseThatIsGoneAsksTabletsToComeBackBeforeAnybodyKnowsThem() throws Exception {
        var answer = new MockHttpServletResponse();
        new UnwellFilter(errors).doFilter(new MockHttpServletRequest("POST", "/sync/v1/push"), answer, (from, to) -> {
            throw new CannotGetJdbcConnectionException("gone");
        });
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isNotNull();
        assertThat(answer.getContentAsString()).contains("TRY_LATER");
    }
}
