package id.mcsoc.geo.map;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.mcsoc.DemoServer;
import id.mcsoc.browser.Accessibility;
import id.mcsoc.browser.OpenBrowser;
import id.mcsoc.browser.Visitor;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The map in a real browser, under the content security policy of every page. */
@DemoServer
class MapPageTest {

    private static final int THUMB = 44;

    @RegisterExtension
    static final OpenBrowser CHROMIUM = new OpenBrowser();

    @LocalServerPort
    int port;

    @Test
    void theMapDrawsAreasRiverBridgesAndMarkersWithoutScriptErrors() {
        try (var visitor = Visitor.login(CHROMIUM.get(), "http://localhost:" + port, "admin")) {
            var page = visitor.page();
            var errors = new ArrayList<String>();
            page.onPageError(errors::add);
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    errors.add(message.text());
                }
            });
            openMap(visitor);
            assertThat(page.locator(".map path.map__area").count()).isEqualTo(574);
            assertThat(page.locator(".map__crossing").count()).isEqualTo(2);
            assertThat(page.locator(".map__stop").count()).isPositive();
            assertThat(page.locator(".map__legend li").allInnerTexts())
                    .contains("Sinyal baik", "Sinyal lemah", "Tanpa sinyal", "Jembatan");
            assertThat(page.locator("path.map__area").first().getAttribute("fill"))
                    .startsWith("url(#map-level-");
            assertThat(errors).isEmpty();
        }
    }

    @Test
    void everyTargetIsBigEnoughForAThumb() {
        try (var visitor = Visitor.login(CHROMIUM.get(), "http://localhost:" + port, "admin")) {
            openMap(visitor);
            var smallest = visitor.page().evaluate("""
                    () => Math.min(...[...document.querySelectorAll(".map__pad button, .map__stop")]
                        .map((target) => target.getBoundingClientRect())
                        .flatMap((box) => [box.width, box.height]))""");
            assertThat(((Number) smallest).doubleValue()).isGreaterThanOrEqualTo(THUMB);
        }
    }

    @Test
    void buttonsMoveTheMapWithoutDragging() {
        try (var visitor = Visitor.login(CHROMIUM.get(), "http://localhost:" + port, "admin")) {
            openMap(visitor);
            var page = visitor.page();
            var bridge = page.locator(".map__crossing").first();
            var before = bridge.boundingBox();
            press(page, "Geser peta ke utara");
            page.waitForCondition(() -> bridge.boundingBox().y > before.y + 100);
            var width = widthOf(page.locator("path.map__area").first());
            press(page, "Perbesar peta");
            page.waitForCondition(() -> widthOf(page.locator("path.map__area").first()) > width * 1.5);
        }
    }

    @Test
    void markersThatWouldOverlapBecomeOneAndComeApartCloserUp() {
        try (var visitor = Visitor.login(CHROMIUM.get(), "http://localhost:" + port, "admin")) {
            openMap(visitor);
            var page = visitor.page();
            var many = page.locator(".map__stop--many").first();
            assertThat(many.getAttribute("title").split("; ")).hasSize(Integer.parseInt(many.innerText()));
            var before = page.locator(".map__stop").count();
            many.press("Enter");
            page.waitForCondition(() -> page.locator(".map__stop").count() > before);
        }
    }

    @Test
    void theMapIsAccessibleAndFitsAPhone() {
        try (var visitor = Visitor.login(CHROMIUM.get(), "http://localhost:" + port, "admin")) {
            openMap(visitor);
            Accessibility.check(visitor.page());
            Accessibility.checkNarrow(visitor.page());
            shot(visitor.page(), 1280, "facilities-desktop");
            shot(visitor.page(), 360, "facilities-phone");
            visitor.open("/geo/holidays?year=2027");
            shot(visitor.page(), 1280, "holidays-desktop");
            shot(visitor.page(), 360, "holidays-phone");
        }
    }

    private static void openMap(Visitor visitor) {
        visitor.open("/geo/facilities");
        visitor.page().waitForSelector(".map__legend");
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .press("Enter");
    }

    private static double widthOf(Locator shape) {
        return ((Number) shape.evaluate("path => path.getBBox().width")).doubleValue();
    }

    private static void shot(Page page, int width, String name) {
        page.setViewportSize(width, 800);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens/geo-" + name + ".png")));
    }
}
