package id.mcsoc.geo;

import static id.mcsoc.TestActors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Users;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

@McsTest
@Transactional
class HolidaysPageTest {

    private static final LocalDate NEW_DAY = LocalDate.of(2026, 12, 9);

    @Autowired
    MockMvc web;

    @Autowired
    Users users;

    @Autowired
    WorkingCalendar calendar;

    private Actor administrator;

    @BeforeEach
    void anAdministrator() {
        administrator = TestActors.in(users).administrator();
    }

    @Test
    void theListShowsTheYearWithItsKindsAndEstimates() throws Exception {
        web.perform(get("/geo/holidays?year=2027").with(as(administrator)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Rab, 10 Mar 2027")))
                .andExpect(content().string(containsString("Cuti bersama")))
                .andExpect(content().string(containsString("Perkiraan")));
    }

    @Test
    void aYearWithoutDaysSaysWhatToDo() throws Exception {
        web.perform(get("/geo/holidays?year=2040").with(as(administrator)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Belum ada hari libur untuk tahun 2040")));
    }

    @Test
    void aDayThatIsAddedIsNoWorkingDayUntilItIsRemoved() throws Exception {
        assertThat(calendar.isWorkingDay(NEW_DAY)).isTrue();
        web.perform(adding("2026-12-09", "Pemilihan wali kota")).andExpect(redirectedUrl("/geo/holidays?year=2026"));
        assertThat(calendar.isWorkingDay(NEW_DAY)).isFalse();
        web.perform(post("/geo/holidays/2026-12-09/NATIONAL/removal")
                        .with(csrf())
                        .with(as(administrator)))
                .andExpect(redirectedUrl("/geo/holidays?year=2026"));
        assertThat(calendar.isWorkingDay(NEW_DAY)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "besok", "2026-02-30", "1999-12-31", "+999999999-01-01"})
    void aDateThatCannotBeIsRefusedAndWhatWasTypedIsKept(String date) throws Exception {
        web.perform(adding(date, "Hari ketik"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("HOLIDAY_DATE_INVALID")))
                .andExpect(content().string(containsString("Hari ketik")));
    }

    @Test
    void aNameThatIsMissingOrTooLongIsRefused() throws Exception {
        web.perform(adding("2026-12-09", "  ")).andExpect(content().string(containsString("HOLIDAY_NAME_INVALID")));
        web.perform(adding("2026-12-09", "x".repeat(121)))
                .andExpect(content().string(containsString("HOLIDAY_NAME_INVALID")));
        assertThat(calendar.isWorkingDay(NEW_DAY)).isTrue();
    }

    @Test
    void theSameDayTwiceIsRefused() throws Exception {
        web.perform(adding("2026-12-25", "Natal")).andExpect(content().string(containsString("HOLIDAY_EXISTS")));
    }

    @Test
    void onlyAnAdministratorChangesTheList() throws Exception {
        var planner = TestActors.in(users).planner();
        web.perform(post("/geo/holidays")
                        .param("date", "2026-12-09")
                        .param("name", "X")
                        .with(csrf())
                        .with(as(planner)))
                .andExpect(status().isForbidden());
        web.perform(post("/geo/holidays/2026-12-25/NATIONAL/removal")
                        .with(csrf())
                        .with(as(planner)))
                .andExpect(status().isForbidden());
        web.perform(get("/geo/holidays").with(as(planner)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/removal"))));
    }

    @Test
    void removingWhatIsNotThereIsNotFound() throws Exception {
        web.perform(post("/geo/holidays/2026-12-09/NATIONAL/removal")
                        .with(csrf())
                        .with(as(administrator)))
                .andExpect(status().isNotFound());
        web.perform(post("/geo/holidays/besok/NATIONAL/removal").with(csrf()).with(as(administrator)))
                .andExpect(status().isBadRequest());
    }

    private MockHttpServletRequestBuilder adding(String date, String name) {
        return post("/geo/holidays")
                .param("date", date)
                .param("name", name)
                .param("kind", "NATIONAL")
                .with(csrf())
                .with(as(administrator));
    }
}
