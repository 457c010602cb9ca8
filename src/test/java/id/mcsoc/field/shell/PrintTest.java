package id.mcsoc.field.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import id.mcsoc.DemoServer;
import id.mcsoc.browser.Browsers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** No paper leaves the printer without a stored operation, wherever the tablet dies; and no copy has another's number. */
@DemoServer
class PrintTest {

    /** What was on the paper: number and copy of each face, told by the page when it would print. */
    private static final String PAPER = """
            window.print = () => window.printed([...document.querySelectorAll("[data-part=faces] .face")].map((face) =>
              face.querySelector("[data-bind=numberText]").textContent.replaceAll(" ", "") + "/" +
              face.querySelector(".face__foot [data-bind=copyText]").textContent.replace(/\\D/g, "")))""";

    private static final String RECORDED = """
            async () => {
              const { history } = await import("/field/core/outbox.js");
              const { store } = await import("/field/parts/boot.js");
              return (await history(store)).filter(({ op }) => op.type.endsWith("PRINT_CARD"))
                .map(({ op }) => op.set.number + "/" + op.set.copyNo);
            }""";

    /** The broken tablet: what is on the screen goes to the printer at once, the record follows. */
    private static final String PRINT_FIRST = """
            () => document.querySelector("[data-part=form]")
              .addEventListener("submit", (event) => (event.stopImmediatePropagation(), window.print()), { capture: true })""";

    static Playwright playwright;

    @LocalServerPort
    int port;

    @TempDir
    Path profile;

    final List<String> paper = new ArrayList<>();
    boolean dieAtThePrinter;

    @BeforeAll
    static void openPlaywright() {
        playwright = Browsers.playwright();
    }

    @AfterAll
    static void closePlaywright() {
        playwright.close();
    }

    @Test
    void whereverTheTabletDiesEveryPrintIsRecordedAndNoCopyTwice() {
        printAndDie(3, new Random(20261121));
    }

    @Test
    @Tag("heavy")
    @Timeout(3600)
    void fiveHundredPrintsWithKills() {
        printAndDie(500, new Random(20261121));
    }

    @Test
    void aTabletThatPrintsFirstIsCaught() {
        var tablet = start();
        tablet.enrol();
        var page = cards(tablet);
        page.evaluate(PRINT_FIRST);
        dieAtThePrinter = true;
        quietly(() -> page.locator("[data-part=form] [type=submit]").click());
        assertThat(paper).isNotEmpty();
        assertThat(recorded(start())).isEmpty();
    }

    private void printAndDie(int prints, Random random) {
        start().enrol();
        Browsers.kill(profile);
        for (int n = 0; n < prints; n++) {
            var page = cards(start());
            if (random.nextInt(3) == 0) {
                page.locator("[data-part=form] [type=submit]").click();
            } else {
                print(page, random.nextBoolean());
            }
            Browsers.kill(profile);
        }
        var recorded = recorded(start());
        assertThat(paper).isNotEmpty().isSubsetOf(recorded).doesNotHaveDuplicates();
        assertThat(recorded).doesNotHaveDuplicates();
    }

    private void print(Page page, boolean dieAtThePrinter) {
        this.dieAtThePrinter = dieAtThePrinter;
        page.locator("[data-part=form] [type=submit]").click();
        page.waitForSelector("[data-part=print]:enabled");
        quietly(() -> page.locator("[data-part=print]").click());
    }

    private TabletSession start() {
        var context = playwright.chromium().launchPersistentContext(profile, Browsers.persistent());
        context.addInitScript(PAPER);
        context.exposeBinding("printed", (source, faces) -> {
            ((List<?>) faces[0]).forEach(face -> paper.add((String) face));
            if (dieAtThePrinter) {
                Browsers.kill(profile);
            }
            return null;
        });
        return new TabletSession(context, "http://localhost:" + port);
    }

    private static Page cards(TabletSession tablet) {
        var page = tablet.open(tablet.visitPage("card", Map.of("kk", TabletSession.FAMILY)));
        page.locator("#reprintReason-DAMAGED").check();
        return page;
    }

    private static List<String> recorded(TabletSession tablet) {
        var recorded = (List<?>) tablet.open("/field/outbox").evaluate(RECORDED);
        tablet.context.close();
        return recorded.stream().map(String::valueOf).toList();
    }

    /** A click that ends with the browser's death is answered by nobody. */
    private static void quietly(Runnable click) {
        try {
            click.run();
        } catch (PlaywrightException dead) {
            assertThat(dead).hasMessageContaining("closed");
        }
    }
}
