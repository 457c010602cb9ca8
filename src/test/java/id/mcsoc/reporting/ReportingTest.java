package id.mcsoc.reporting;

import static id.mcsoc.TestActors.BULURAN_KENALI;
import static id.mcsoc.TestActors.JAMBI;
import static id.mcsoc.TestActors.SIMPANG_IV_SIPIN;
import static id.mcsoc.TestActors.as;
import static id.mcsoc.reporting.Measure.COMPLAINTS;
import static id.mcsoc.reporting.Measure.FAMILIES_SERVED;
import static id.mcsoc.reporting.Measure.OPERATIONS_RIGHT;
import static id.mcsoc.reporting.Measure.OPERATIONS_WRONG;
import static id.mcsoc.reporting.Measure.PERSONS_PLANNED;
import static id.mcsoc.reporting.Measure.PERSONS_SERVED;
import static id.mcsoc.reporting.Measure.START_DELAY;
import static id.mcsoc.reporting.Measure.SYNC_DELAY;
import static id.mcsoc.reporting.Measure.WAITING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
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
import id.mcsoc.reporting.Ledger.Fact;
import id.mcsoc.reporting.figures.Figure;
import id.mcsoc.reporting.figures.Figures;
import id.mcsoc.reporting.figures.Participants;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@McsTest
@Transactional
class ReportingTest {

    private static final Instant DECEMBER = Instant.parse("2026-12-01T02:00:00Z");
    private static final AreaCode OTHER_KECAMATAN = new AreaCode("15.71.07.1012");

    @Autowired
    Ledger ledger;

    @Autowired
    Lenses lenses;

    @Autowired
    Figures figures;

    @Autowired
    Participants participants;

    @Autowired
    Users users;

    @Autowired
    MockMvc web;

    @Test
    void theSameSourceCountedTwiceCountsOnce() {
        count(FAMILIES_SERVED, "v1", SIMPANG_IV_SIPIN, DECEMBER, 12);
        count(FAMILIES_SERVED, "v1", SIMPANG_IV_SIPIN, DECEMBER, 12);
        assertThat(value("families")).isEqualTo(12);
        count(FAMILIES_SERVED, "v2", SIMPANG_IV_SIPIN, DECEMBER, 11);
        assertThat(value("families")).isEqualTo(23);
        assertThat(value("families-per-visit")).isEqualTo(11.5);
    }

    @Test
    void aVisitCountedTwiceCountsOnceAndGetsWhatWasMissing() {
        var place = new Place(JAMBI, SIMPANG_IV_SIPIN);
        var first = new Fact(FAMILIES_SERVED, "v1/0", 12);
        var more = List.of(first, new Fact(FAMILIES_SERVED, "v1/1", 11));
        ledger.countAll("v1", List.of(first), place, DECEMBER);
        ledger.countAll("v1", more, place, DECEMBER);
        assertThat(value("families")).isEqualTo(23);
    }

    @Test
    void medianAndNinetyPercentAreTheOnesTheirFormulasSay() {
        for (int minute = 1; minute <= 10; minute++) {
            count(WAITING, "f" + minute, SIMPANG_IV_SIPIN, DECEMBER, minute * 60L);
        }
        assertThat(value("waiting-median")).isEqualTo(5.5);
        assertThat(value("waiting-p90")).isEqualTo(9.0);
        assertThat(figure("waiting-p90").n()).isEqualTo(10);
    }

    @Test
    void fifteenMinutesLateIsOnTimeAndASecondMoreIsNot() {
        count(START_DELAY, "early", SIMPANG_IV_SIPIN, DECEMBER, -600);
        count(START_DELAY, "border", SIMPANG_IV_SIPIN, DECEMBER, 900);
        assertThat(value("start-on-time")).isEqualTo(100);
        count(START_DELAY, "late", SIMPANG_IV_SIPIN, DECEMBER, 901);
        assertThat(value("start-on-time")).isCloseTo(66.7, within(0.1));
    }

    @Test
    void syncDelayKnowsOneDayAndTwoDays() {
        count(SYNC_DELAY, "a", SIMPANG_IV_SIPIN, DECEMBER, Duration.ofHours(24).toSeconds());
        count(SYNC_DELAY, "b", SIMPANG_IV_SIPIN, DECEMBER, Duration.ofHours(25).toSeconds());
        count(SYNC_DELAY, "c", SIMPANG_IV_SIPIN, DECEMBER, Duration.ofHours(49).toSeconds());
        count(SYNC_DELAY, "d", SIMPANG_IV_SIPIN, DECEMBER, 60);
        assertThat(value("sync-above-day")).isEqualTo(50);
        assertThat(value("sync-above-two-days")).isEqualTo(25);
        assertThat(value("sync-most")).isEqualTo(49);
    }

    @Test
    void firstTimeRightDividesByEveryRecord() {
        count(OPERATIONS_RIGHT, "b1", SIMPANG_IV_SIPIN, DECEMBER, 9);
        count(OPERATIONS_WRONG, "b1", SIMPANG_IV_SIPIN, DECEMBER, 1);
        assertThat(value("first-time-right")).isEqualTo(90);
        assertThat(figure("first-time-right").n()).isEqualTo(10);
    }

    @Test
    void aMonthBeginsAtMidnightOfTheBranch() {
        count(COMPLAINTS, "last-of-november", SIMPANG_IV_SIPIN, Instant.parse("2026-11-30T16:59:59Z"), 1);
        count(COMPLAINTS, "first-of-december", SIMPANG_IV_SIPIN, Instant.parse("2026-11-30T17:00:00Z"), 1);
        assertThat(figure(planner(), "complaints", "2026-11", "").value()).isEqualTo(1);
        assertThat(figure(planner(), "complaints", "2026-12", "").value()).isEqualTo(1);
        assertThat(figure(planner(), "complaints", "", "").value()).isEqualTo(2);
    }

    @Test
    void participantsStandBesideThePapersBaseline() {
        count(PERSONS_PLANNED, "v1", SIMPANG_IV_SIPIN, DECEMBER, 40);
        ledger.recount(PERSONS_PLANNED, "v1", new Place(JAMBI, SIMPANG_IV_SIPIN), DECEMBER, 38);
        count(PERSONS_SERVED, "v1", SIMPANG_IV_SIPIN, DECEMBER, 35);
        assertThat(participants.of(lenses.of(planner(), new Choice("", "", "", "", ""))))
                .hasSize(7)
                .startsWith(new Participants.Month(YearMonth.of(2020, 1), 1567, 0, 0))
                .endsWith(new Participants.Month(YearMonth.of(2026, 12), 0, 38, 35));
    }

    @Test
    void aKecamatanHeadSeesOnlyTheOwnKecamatan() throws Exception {
        var head = TestActors.in(users).kecamatanHead("15.71.01");
        count(COMPLAINTS, "own", SIMPANG_IV_SIPIN, DECEMBER, 5);
        count(COMPLAINTS, "other", OTHER_KECAMATAN, DECEMBER, 1);
        assertThat(figure(head, "complaints", "", "").value()).isEqualTo(5);
        web.perform(get("/reporting").param("kecamatan", "15.71.07").with(as(head)))
                .andExpect(status().isNotFound());
        web.perform(get("/reporting").with(as(head)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Simpang IV Sipin")))
                .andExpect(content().string(not(containsString("Kenali Asam"))));
    }

    @Test
    void headOfficeSeesEveryBranchAndABranchOnlyItself() {
        count(COMPLAINTS, "own", SIMPANG_IV_SIPIN, DECEMBER, 6);
        ledger.count(COMPLAINTS, "x", new Place(new id.mcsoc.geo.BranchCode("ELSEWHERE"), BULURAN_KENALI), DECEMBER, 1);
        assertThat(figure(TestActors.in(users).headOffice(), "complaints", "", "")
                        .value())
                .isEqualTo(7);
        assertThat(figure(planner(), "complaints", "", "").value()).isEqualTo(6);
    }

    @Test
    void thePageWithoutAnyVisitSaysSo() throws Exception {
        web.perform(get("/reporting").with(as(planner())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Belum ada kunjungan selesai")))
                .andExpect(content().string(containsString("1.567")))
                .andExpect(content().string(containsString("Data per Jum, 20 Nov 2026 08.05")));
    }

    @Test
    void aMonthThatIsNoneIsRefusedWithItsCode() throws Exception {
        web.perform(get("/reporting").param("month", "kemarin").with(as(planner())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("MONTH_INVALID")));
    }

    @Test
    void theExportsHoldTheSameFiguresThroughTheSameLens() throws Exception {
        count(FAMILIES_SERVED, "v1", SIMPANG_IV_SIPIN, DECEMBER, 12);
        web.perform(get("/reporting/figures.csv").with(as(planner())))
                .andExpect(content().contentTypeCompatibleWith("text/csv"))
                .andExpect(content().string(containsString("\"Keluarga dilayani\",\"12.00\"")));
        web.perform(get("/reporting/areas.csv").param("kecamatan", "15.71.01").with(as(planner())))
                .andExpect(content().string(containsString("\"Simpang IV Sipin\",\"1\",\"1\"")));
        web.perform(get("/reporting/areas.csv").param("month", "2027-01").with(as(planner())))
                .andExpect(content().string(not(containsString("2026-12-01"))));
    }

    @Test
    void whoWorksElsewhereIsTurnedAway() throws Exception {
        for (var role : new Actor[] {
            TestActors.in(users).staff(SIMPANG_IV_SIPIN), TestActors.in(users).officer("T1")
        }) {
            web.perform(get("/reporting").with(as(role))).andExpect(status().isForbidden());
            web.perform(get("/reporting/areas.csv").with(as(role))).andExpect(status().isForbidden());
        }
    }

    private void count(Measure measure, String source, AreaCode area, Instant at, long quantity) {
        ledger.count(measure, source, new Place(JAMBI, area), at, quantity);
    }

    private double value(String key) {
        return figure(key).value();
    }

    private Figure figure(String key) {
        return figure(planner(), key, "", "");
    }

    private Figure figure(Actor actor, String key, String month, String kecamatan) {
        return figures.of(lenses.of(actor, new Choice(month, "", kecamatan, "", ""))).stream()
                .filter(figure -> figure.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private Actor planner() {
        return TestActors.in(users).planner();
    }
}
