package id.mcsoc.field.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import id.mcsoc.DemoServer;
import id.mcsoc.browser.Accessibility;
import id.mcsoc.browser.Keyboard;
import id.mcsoc.browser.OpenBrowser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every page of the tablet: filled, empty, narrow, in both languages; axe finds nothing. */
@DemoServer
class TabletPagesTest {

    @RegisterExtension
    static final OpenBrowser CHROMIUM = new OpenBrowser();

    @LocalServerPort
    int port;

    private static final String START = """
            async () => {
              const { store } = await import("/field/parts/boot.js");
              const { append } = await import("/field/core/outbox.js");
              const visit = "%s";
              await append(store, { visit, grant: "g", type: "START_VISIT", form: "start@1", entity: `VISIT/${visit}`,
                set: { checklist: { cards: 10 }, note: "" } });
            }""".formatted(TabletSession.VISIT);

    TabletSession tablet;
    final List<String> scriptErrors = new ArrayList<>();
    final List<String> addresses = new ArrayList<>();

    @BeforeEach
    void enrol() {
        enrol("id");
    }

    /** A tablet speaks the language its shell was fetched in. */
    private void enrol(String language) {
        var size = new Browser.NewContextOptions().setViewportSize(1280, 800);
        tablet = new TabletSession(CHROMIUM.get().newContext(size), "http://localhost:" + port);
        tablet.context.addCookies(
                List.of(new com.microsoft.playwright.options.Cookie("lang", language).setUrl(tablet.server)));
        tablet.page.onPageError(scriptErrors::add);
        tablet.page.onFrameNavigated(frame -> addresses.add(frame.url()));
        tablet.enrol();
    }

    @AfterEach
    void close() {
        tablet.context.close();
    }

    @Test
    void everyPageIsUsableByEverybody() {
        for (var language : List.of("id", "en")) {
            close();
            enrol(language);
            for (var path : tablet.pages()) {
                var page = tablet.open(path);
                assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
                assertThat(page.locator("main").innerText())
                        .doesNotContain("??")
                        .doesNotContain("field.");
                assertThat(page.locator("[data-failure]").isVisible()).as(path).isFalse();
                Accessibility.check(page);
                Accessibility.checkNarrow(page);
                Keyboard.check(page);
                picture(page, path, language);
            }
        }
        assertThat(scriptErrors).isEmpty();
    }

    /** What stands in an address stays in the browser's history. */
    @Test
    void noAddressNamesAFamilyNotEvenOneThatWasTypedIn() {
        tablet.page.evaluate(START);
        var page = tablet.open(tablet.visitPage("visit", Map.of()));
        page.locator("#familyCard").fill(TabletSession.NEW_FAMILY);
        page.locator("[data-part=walk-in] [type=submit]").click();
        on("family").locator("[data-link=register]").click();
        on("register").locator("[data-link=back]").click();
        on("family").locator("[data-link=complaint]").click();
        on("complaint");
        assertThat(addresses)
                .hasSizeGreaterThan(5)
                .allSatisfy(address -> assertThat(address).doesNotContainPattern("\\d{13}"));
        page.goBack();
        tablet.ready();
        assertThat(page.locator("main").innerText()).contains("1571 9901 0190 0003");
        page.navigate("about:blank");
        page.navigate(tablet.server + tablet.visitPageOf("family", "0123456789abcdef01234567"));
        tablet.ready();
        assertThat(page.locator("[data-part=missing]").isVisible()).isTrue();
    }

    private Page on(String name) {
        tablet.page.waitForURL(address -> address.contains("/field/" + name + "#"));
        return tablet.ready();
    }

    private static void picture(Page page, String path, String language) {
        var folder = System.getProperty("mcs.pictures");
        if (folder == null || language.equals("en")) {
            return;
        }
        var name = path.replaceAll("[^a-z]+", "-").replaceAll("^-|-$", "");
        for (var size : List.of(new int[] {1280, 800}, new int[] {800, 1280}, new int[] {360, 740})) {
            page.setViewportSize(size[0], size[1]);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(folder, name + "-" + size[0] + ".png")));
        }
        page.setViewportSize(1280, 800);
    }
}
