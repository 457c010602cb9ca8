package id.mcsoc.booking.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.mcsoc.DemoServer;
import id.mcsoc.browser.OpenBrowser;
import id.mcsoc.browser.Visitor;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@DemoServer
class PlaceMapTest {

    @RegisterExtension
    static final OpenBrowser CHROMIUM = new OpenBrowser();

    @LocalServerPort
    int port;

    @Test
    void aTapOnTheMapMovesThePinAndIsSaved() {
        try (var visitor = Visitor.login(CHROMIUM.get(), "http://localhost:" + port, "staf.simpang4sipin")) {
            var page = visitor.open("/booking");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Buat permohonan"))
                    .click();
            assertThat(page.locator("#place-map .map__stop")).hasCount(1);
            var before = page.locator("#lat").inputValue();
            page.locator("#place-map").click(new Locator.ClickOptions().setPosition(60, 300));
            assertThat(page.locator("#lat")).not().hasValue(before);
            var after = page.locator("#lat").inputValue();
            assertThat(page.locator("[data-save-state]")).hasText(Pattern.compile("Tersimpan \\d\\d\\.\\d\\d"));
            page.reload();
            assertThat(page.locator("#lat")).hasValue(after);
        }
    }
}
