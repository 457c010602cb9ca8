package id.mcsoc.reporting;

import static id.mcsoc.TestActors.JAMBI;
import static id.mcsoc.TestActors.SIMPANG_IV_SIPIN;
import static id.mcsoc.TestActors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Users;
import id.mcsoc.geo.AreaCode;
import id.mcsoc.reporting.figures.Figures;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@McsTest
@Transactional
class RowsTest {

    private static final Instant DECEMBER = Instant.parse("2026-12-01T02:00:00Z");
    private static final AreaCode OTHER_KECAMATAN = new AreaCode("15.71.07.1012");

    @Autowired
    Ledger ledger;

    @Autowired
    Figures figures;

    @Autowired
    Lenses lenses;

    @Autowired
    Users users;

    @Autowired
    MockMvc web;

    @Test
    void aTileOpensTheRowsBehindItAndTheyLeadOn() throws Exception {
        count(Measure.COMPLAINTS, "ADU-1571-2026-000777", "", SIMPANG_IV_SIPIN, 1);
        web.perform(get("/reporting").with(as(planner())))
                .andExpect(content().string(containsString("/reporting/rows?figure=complaints")));
        web.perform(get("/reporting/rows").param("figure", "complaints").with(as(planner())))
                .andExpect(content().string(containsString("/complaints/ADU-1571-2026-000777")))
                .andExpect(content().string(containsString("Data per")));
    }

    @Test
    void everyFigureOpens() throws Exception {
        for (var figure : figures.of(lenses.of(planner(), Choice.of(Map.of())))) {
            web.perform(get("/reporting/rows").param("figure", figure.key()).with(as(planner())))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("??"))));
        }
        web.perform(get("/reporting/rows").param("figure", "none").with(as(planner())))
                .andExpect(status().isNotFound());
    }

    @Test
    void aFigureIsToldApartByMonthAreaAndTeam() {
        count(Measure.FAMILIES_SERVED, "a", "T1", SIMPANG_IV_SIPIN, 12);
        count(Measure.FAMILIES_SERVED, "b", "T2", OTHER_KECAMATAN, 8);
        var lens = lenses.of(planner(), Choice.of(Map.of()));
        assertThat(figures.by(Figures.By.TEAM, "families", lens).keySet()).containsExactly("T1", "T2");
        assertThat(figures.by(Figures.By.MONTH, "families", lens).keySet()).containsExactly("2026-12");
        assertThat(figures.by(Figures.By.KECAMATAN, "families", lens).keySet()).containsExactly("15.71.01", "15.71.07");
        var oneTeam = lenses.of(planner(), new Choice("", "", "", "", "T2"));
        assertThat(figures.of("families", oneTeam).value()).isEqualTo(8);
        var oneArea = lenses.of(planner(), new Choice("", "", "", SIMPANG_IV_SIPIN.value(), ""));
        assertThat(figures.of("families", oneArea).value()).isEqualTo(12);
    }

    @Test
    void headOfficeSeesNoRowsAndNoSmallCells() throws Exception {
        count(Measure.COMPLAINTS, "ADU-1571-2026-000778", "", SIMPANG_IV_SIPIN, 3);
        count(Measure.COMPLAINTS, "ADU-1571-2026-000779", "", OTHER_KECAMATAN, 9);
        var page = get("/reporting/rows").param("figure", "complaints");
        web.perform(page.with(as(TestActors.in(users).headOffice())))
                .andExpect(content().string(not(containsString("ADU-1571"))))
                .andExpect(content().string(containsString("kurang dari 5")));
        web.perform(get("/reporting/rows").param("figure", "complaints").with(as(planner())))
                .andExpect(content().string(containsString("ADU-1571-2026-000778")));
    }

    @Test
    void anotherBranchsTeamAndPlaceAreNotThere() throws Exception {
        for (var choice : Map.of("team", "NOWHERE", "kelurahan", "11.01.01.2001", "branch", "ELSEWHERE")
                .entrySet()) {
            web.perform(get("/reporting/rows")
                            .param(choice.getKey(), choice.getValue())
                            .with(as(planner())))
                    .andExpect(status().isNotFound());
        }
    }

    @Test
    void theReportIsOnPaperAndInAWorkbookToo() throws Exception {
        count(Measure.FAMILIES_SERVED, "a", "T1", SIMPANG_IV_SIPIN, 12);
        for (var file : new String[] {"/reporting/report.pdf", "/reporting/monthly.pdf"}) {
            var paper = web.perform(get(file).with(as(planner())))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
            assertThat(new String(paper, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        }
        var book = web.perform(get("/reporting/figures.xlsx").with(as(planner())))
                .andExpect(status().isOk())
                .andReturn();
        assertThat(book.getResponse().getContentType()).isEqualTo(Xlsx.TYPE);
    }

    private void count(Measure measure, String source, String team, AreaCode area, long quantity) {
        ledger.count(measure, source, new Place(JAMBI, area, team), DECEMBER, quantity);
    }

    private Actor planner() {
        return TestActors.in(users).planner();
    }
}
