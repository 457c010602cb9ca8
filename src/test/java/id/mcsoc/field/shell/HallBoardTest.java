package id.mcsoc.field.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.mcsoc.DemoServer;
import id.mcsoc.browser.Accessibility;
import id.mcsoc.browser.OpenBrowser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The hall's second screen while people are called, without network: who is next, at which desk, and nobody's name. */
@DemoServer
class HallBoardTest {

    private static final String START = """
            async (visit) => {
              const { append } = await import("/field/core/outbox.js");
              const { store } = await import("/field/parts/boot.js");
              await append(store, { visit, grant: "g", form: "x@1", type: "START_VISIT", entity: "VISIT/" + visit,
                set: { checklist: { cards: 9 }, note: "" } });
            }""";

    @RegisterExtension
    static final OpenBrowser CHROMIUM = new OpenBrowser();

    @LocalServerPort
    int port;

    TabletSession tablet;
    Page desk;
    Page board;

    @BeforeEach
    void aVisitWithASecondScreen() {
        tablet = new TabletSession(CHROMIUM.get().newContext(), "http://localhost:" + port);
        tablet.enrol();
        tablet.offlineReady();
        tablet.context.setOffline(true);
        tablet.open("/field/outbox").evaluate(START, TabletSession.VISIT);
        desk = tablet.open(tablet.visitPage("visit", Map.of()));
        board = tablet.context.newPage();
        board.navigate(tablet.server + "/field/board");
        board.waitForSelector("html[data-ready=true]");
    }

    @AfterEach
    void close() {
        tablet.context.close();
    }

    /** Budi comes first, Hasan is elderly by the list, for Joko somebody saw it at the door. */
    @Test
    void whoeverIsCalledStandsOnTheSecondScreenThePriorityLaneFirst() {
        assertThat(board.locator("main").innerText()).contains("Meja A", "Belum ada yang menunggu", "0 nomor menunggu");
        arrives("Budi Santoso", "[data-do=ARRIVED]:not([data-lane])");
        arrives("Hasan Basri", "[data-do=ARRIVED]:not([data-lane])");
        arrives("Joko Widodo Contoh", "[data-do=ARRIVED][data-lane=PRIORITY]");
        shows("waiting", "3 nomor menunggu");
        assertThat(next()).containsExactly("A002 ★", "A003 ★", "A001");
        callNext();
        shows("serving", "A002");
        assertThat(serving()).containsExactly("A002 ★");
        assertThat(next()).containsExactly("A003 ★", "A001");
        callNext();
        callNext();
        shows("waiting", "0 nomor menunggu");
        assertThat(serving()).containsExactly("A002 ★", "A003 ★", "A001");
        ends("Hasan Basri");
        board.waitForCondition(() -> serving().size() == 2);
        assertThat(serving()).containsExactly("A003 ★", "A001");
        assertThat(board.content()).doesNotContain("Budi", "Hasan", "Joko", "15719901");
        Accessibility.check(board);
        Accessibility.checkNarrow(board);
    }

    @Test
    void itShowsOnWhileTheTabletIsLocked() {
        arrives("Budi Santoso", "[data-do=ARRIVED]:not([data-lane])");
        callNext();
        desk.evaluate("async () => (await import('/field/core/session.js')).lock()");
        board.reload();
        board.waitForSelector("html[data-ready=true]");
        assertThat(board.url()).endsWith("/field/board");
        shows("serving", "A001");
    }

    private void arrives(String name, String button) {
        ticket("expected", name).locator(button).click();
        ticket("waiting", name).waitFor();
    }

    private void callNext() {
        var served = desk.locator("[data-part=serving] .ticket").count();
        desk.locator("[data-part=call-next]").click();
        desk.locator("[data-part=serving] .ticket").nth(served).waitFor();
    }

    private void ends(String name) {
        ticket("serving", name).locator("[data-do=SERVED]").click();
    }

    private com.microsoft.playwright.Locator ticket(String lane, String name) {
        return desk.locator("[data-part=" + lane + "] .ticket:has-text('" + name + "')");
    }

    private void shows(String part, String text) {
        board.waitForSelector("[data-part=" + part + "]:has-text('" + text + "')");
    }

    private List<String> serving() {
        return numbers("serving");
    }

    private List<String> next() {
        return numbers("next");
    }

    /** As eyes see them: the word for those who cannot see the star is left out. */
    private List<String> numbers(String part) {
        return board.locator("[data-part=" + part + "] li").allInnerTexts().stream()
                .map(text -> text.replace("Prioritas", "").strip())
                .toList();
    }
}
