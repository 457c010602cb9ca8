package id.mcsoc.field.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import id.mcsoc.DemoServer;
import id.mcsoc.EventsHeard;
import id.mcsoc.TestTime;
import id.mcsoc.booking.RequestFamily;
import id.mcsoc.browser.OpenBrowser;
import id.mcsoc.browser.Visitor;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two officers with a tablet each call numbers at one visit, without a network and with one. */
@DemoServer
class TwoDesksTest extends OneVisit {

    @RegisterExtension
    static final OpenBrowser CHROMIUM = new OpenBrowser();

    @Autowired
    JdbcClient jdbc;

    TwoDesksTest() {
        super("1571990101990081");
    }

    @Override
    List<RequestFamily> families() {
        return List.of(
                family(card, "Keluarga Satu"),
                family("1571990101990082", "Keluarga Dua"),
                family("1571990101990083", "Keluarga Tiga"));
    }

    @AfterEach
    void nothingStays() {
        EventsHeard.await(jdbc);
        jdbc.sql("delete from reporting_measure where source like ?")
                .param(visit + "%")
                .update();
    }

    @Test
    void noNumberIsGivenTwiceAndTheOfficeSeesBothDesks() {
        try (var first = packed(CHROMIUM.get(), "petugas");
                var second = packed(CHROMIUM.get(), "petugas.t1b")) {
            for (var desk : List.of(first, second)) {
                desk.context().setOffline(true);
                begin(desk.page(), "Dua meja");
            }
            serve(first, "Keluarga Satu", 4, 3);
            serve(second, "Keluarga Dua", 3, 2);
            arrive(first, "Keluarga Tiga");
            assertThat(numbers(first.page())).containsExactlyInAnyOrder("A001", "A002");
            assertThat(numbers(second.page())).containsExactly("B001");
            sent(second);
            sent(first);
            assertThat(queued()).containsExactly(1, 2, 1001);
            assertThat(measured("WAITING")).containsExactlyInAnyOrder(240L, 180L);
            assertThat(measured("SERVICE")).containsExactlyInAnyOrder(180L, 120L);
        }
    }

    /** The control: while the feed carries no queue, the one desk waits in vain for the other. */
    @Test
    void onlineEachDeskSeesWhatTheOtherDid() {
        try (var first = packed(CHROMIUM.get(), "petugas");
                var second = packed(CHROMIUM.get(), "petugas.t1b")) {
            begin(first.page(), "Dua meja");
            begin(second.page(), "Dua meja");
            arrive(first, "Keluarga Satu");
            call(first, "Keluarga Satu");
            first.page().waitForCondition(() -> states().contains("CALLED"));
            hear(second, 4);
            var there = ticket(second.page(), "serving", "Keluarga Satu");
            there.waitFor();
            assertThat(there.innerText()).contains("A001", "Meja A");
            assertThat(there.locator("[data-do=SERVED]").isVisible()).isFalse();
            there.locator("[data-do=CALLED]").click();
            var question = second.page().locator("[data-part=ask]");
            assertThat(question.innerText()).contains("Panggil juga", "Meja A: Nomor A001, sedang dilayani");
            question.locator("[value=no]").click();
            assertThat(queued()).containsExactly(1);
            var board = second.context().newPage();
            board.navigate(second.server() + "/field/board");
            ready(board);
            assertThat(board.locator("[data-part=serving]").innerText()).contains("A001", "Meja A");
            assertThat(board.content()).doesNotContain("Keluarga Satu", card);
        }
    }

    @Test
    void whoWasServedAtTheOtherDeskIsNotLeftOverWhenThisOneCloses() {
        try (var first = packed(CHROMIUM.get(), "petugas");
                var second = packed(CHROMIUM.get(), "petugas.t1b")) {
            begin(first.page(), "Dua meja");
            begin(second.page(), "Dua meja");
            serve(first, "Keluarga Satu", 2, 2);
            first.page().waitForCondition(() -> states().contains("SERVED"));
            hear(second, 4);
            ticket(second.page(), "done", "Keluarga Satu")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            second.page().locator("[data-link=close]").click();
            second.page().waitForURL("**/field/close*");
            ready(second.page());
            assertThat(second.page().locator("[data-part=left-over]").innerText())
                    .contains("Keluarga Dua")
                    .doesNotContain("Keluarga Satu");
        }
    }

    /** Neither desk saw the other; both served the family, and both are told. */
    @Test
    void whoWasServedAtBothDesksIsToldAtBoth() {
        try (var first = packed(CHROMIUM.get(), "petugas");
                var second = packed(CHROMIUM.get(), "petugas.t1b")) {
            for (var desk : List.of(first, second)) {
                desk.context().setOffline(true);
                begin(desk.page(), "Dua meja");
                serve(desk, "Keluarga Satu", 2, 2);
            }
            sent(first);
            sent(second);
            hear(first, 20);
            hear(second, 20);
            told(first, "Meja B: Nomor B001, selesai");
            told(second, "Meja A: Nomor A001, selesai");
            assertThat(queued()).containsExactly(1, 1001);
            assertThat(measured("SERVICE")).containsExactly(120L);
        }
    }

    private static void told(Visitor desk, String other) {
        desk.page().waitForSelector("[data-bind=twice]:has-text('Dilayani di dua meja: Keluarga Satu')");
        assertThat(desk.page().locator("[data-bind=twice]").innerText()).contains(other);
    }

    /** The network comes back so many minutes after the start: the tablet asks what is new. */
    private static void hear(Visitor desk, int minutes) {
        desk.context().setOffline(true);
        later(desk, minutes);
        desk.context().setOffline(false);
    }

    private static void call(Visitor desk, String name) {
        desk.page().locator("[data-part=call-next]").click();
        ticket(desk.page(), "serving", name).waitFor();
    }

    /** Comes, is called so many minutes later, and goes so many after that. */
    private static void serve(Visitor desk, String name, int waits, int stays) {
        later(desk, 1);
        arrive(desk, name);
        later(desk, 1 + waits);
        call(desk, name);
        var called = ticket(desk.page(), "serving", name);
        later(desk, 1 + waits + stays);
        called.locator("[data-do=SERVED]").click();
        called.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private static void arrive(Visitor desk, String name) {
        ticket(desk.page(), "expected", name)
                .locator("[data-do=ARRIVED]:not([data-lane])")
                .click();
        ticket(desk.page(), "waiting", name).waitFor();
    }

    private static void later(Visitor desk, int minutes) {
        desk.context()
                .clock()
                .setFixedTime(TestTime.START.plusSeconds(60L * minutes).toEpochMilli());
    }

    private static Locator ticket(Page page, String lane, String name) {
        return page.locator("[data-part=" + lane + "] .ticket:has-text('" + name + "')");
    }

    private static List<String> numbers(Page page) {
        return page.locator(".ticket__number").allTextContents().stream()
                .filter(number -> number.matches("[A-I]\\d{3}"))
                .toList();
    }

    private static void sent(Visitor desk) {
        desk.context().setOffline(false);
        desk.page().waitForSelector("[data-statusbar] [data-part=pending]:has-text('semua data sudah terkirim')");
    }

    private List<String> states() {
        return jdbc.sql("select state from field_queue where visit = ?")
                .param(visit.value())
                .query(String.class)
                .list();
    }

    private List<Integer> queued() {
        return jdbc.sql("select number from field_queue where visit = ? order by number")
                .param(visit.value())
                .query(Integer.class)
                .list();
    }

    private List<Long> measured(String measure) {
        EventsHeard.await(jdbc);
        return jdbc.sql("select quantity from reporting_measure where measure = ? and source like ?")
                .params(measure, visit + "%")
                .query(Long.class)
                .list();
    }
}
