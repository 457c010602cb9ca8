package id.mcsoc;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.browser.Accessibility;
import id.mcsoc.browser.OpenBrowser;
import id.mcsoc.browser.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every page of every role: answers in both languages, no message key or script error shows, axe finds nothing. */
@DemoServer
class EveryPageTest {

    @RegisterExtension
    static final OpenBrowser CHROMIUM = new OpenBrowser();

    @LocalServerPort
    int port;

    static Stream<Arguments> pagesByRole() {
        return Stream.of(
                Arguments.of("staf.simpang4sipin", List.of("/booking", "/planning/giliran", "/notifications")),
                Arguments.of(
                        "perencana",
                        List.of(
                                "/booking",
                                "/booking/groups",
                                "/booking/shortfalls",
                                "/booking/outreach",
                                "/booking/outreach/15.71.01.1012",
                                "/planning",
                                "/planning/teams",
                                "/planning/giliran",
                                "/planning/repairs",
                                "/planning/scenarios",
                                "/planning/scenarios/comparison",
                                "/planning/schedule",
                                "/members",
                                "/members/conflicts",
                                "/members/twins",
                                "/cards",
                                "/cards/numbers",
                                "/complaints",
                                "/complaints/numbers",
                                "/sync/desk",
                                "/sync/operations",
                                "/sync/devices",
                                "/sync/rescue",
                                "/field/sheets",
                                "/reporting",
                                "/notifications")),
                Arguments.of(
                        "kepala",
                        List.of("/planning", "/reporting", "/complaints", "/sync/devices", "/sync/devices/invitation")),
                Arguments.of("pengaduan", List.of("/complaints")),
                Arguments.of("camat", List.of("/reporting")),
                Arguments.of("pusat", List.of("/reporting")),
                Arguments.of("petugas", List.of("/field/enrolment")),
                Arguments.of(
                        "admin",
                        List.of("/access/users", "/access/log", "/geo/holidays", "/geo/facilities", "/sync/devices")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pagesByRole")
    void isUsableByEverybody(String login, List<String> paths) {
        try (var visitor = Visitor.login(CHROMIUM.get(), "http://localhost:" + port, login)) {
            var page = visitor.page();
            var scriptErrors = new ArrayList<String>();
            page.onPageError(scriptErrors::add);
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    scriptErrors.add(message.text());
                }
            });
            for (var path : paths) {
                open(visitor, path, "en");
                open(visitor, path, "id");
                Accessibility.check(page);
            }
            assertThat(scriptErrors).isEmpty();
        }
    }

    private static void open(Visitor visitor, String path, String language) {
        var answer = visitor.page().navigate(visitor.server() + path + "?lang=" + language);
        assertThat(answer.status()).as(path).isEqualTo(200);
        assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo(language);
        assertThat(visitor.page().locator("body").innerText()).as(path).doesNotContain("??");
        Accessibility.checkNarrow(visitor.page());
    }
}
