package id.mcsoc.field.shell;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.DemoServer;
import id.mcsoc.browser.OpenBrowser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The code on a slip that was printed in a hall opens the page at the office. */
@DemoServer
class StatusCodesAgreeTest {

    @RegisterExtension
    static final OpenBrowser CHROMIUM = new OpenBrowser();

    @LocalServerPort
    int port;

    /** One table for both sides; the centre reads it in {@code StatusCodeTest} and {@code SlipNumberTest}. */
    @Test
    void theTabletMakesTheOfficesCodes() {
        var tablet = new TabletSession(CHROMIUM.get().newContext(), "http://localhost:" + port);
        tablet.open("/field/settings");
        var codes = TabletSession.resource("/tablet/status-codes.csv")
                .lines()
                .skip(1)
                .toList();
        var made = tablet.page.evaluate("""
                async (codes) => {
                  const { slipNumber, statusCode } = await import("/field/parts/status.js");
                  const operations = codes.map((line) => line.split(",")[0]);
                  return Promise.all(operations.map(async (id) => `${id},${await statusCode(id)},${await slipNumber(id)}`));
                }""", codes);
        assertThat(made).isEqualTo(codes);
        assertThat(codes).hasSizeGreaterThan(5);
    }
}
