package id.mcsoc.members.desk;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import id.mcsoc.DemoServer;
import id.mcsoc.browser.OpenBrowser;
import id.mcsoc.browser.Visitor;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Too much is said before it is sent, while all that was typed is still there. */
@DemoServer
class ChosenPhotosTest {

    private static final int TOO_LARGE = 13_000_000;

    @RegisterExtension
    static final OpenBrowser CHROMIUM = new OpenBrowser();

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({"/members/registration,8", "/complaints/new,4"})
    void moreOrLargerThanMayBeSentIsSaidAtOnce(String page, int most) {
        try (var planner = Visitor.login(CHROMIUM.get(), "http://localhost:" + port, "perencana")) {
            var field = planner.open(page).locator("#photos");
            choose(field, most + 1, 9);
            expect(field, "Paling banyak " + most + " foto");
            choose(field, 1, TOO_LARGE);
            expect(field, "paling banyak 12 MB");
            choose(field, most, 9);
            expect(field, "^$");
        }
    }

    private static void choose(Locator field, int files, int size) {
        field.setInputFiles(IntStream.range(0, files)
                .mapToObj(n -> new FilePayload("foto" + n + ".jpg", "image/jpeg", new byte[size]))
                .toArray(FilePayload[]::new));
    }

    private static void expect(Locator field, String sentence) {
        field.page()
                .waitForFunction(
                        "said => new RegExp(said).test(document.querySelector('#photos').validationMessage)", sentence);
    }
}
