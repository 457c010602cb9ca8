package id.mcsoc.field.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import id.mcsoc.DemoServer;
import id.mcsoc.browser.Browsers;
import id.mcsoc.browser.Visitor;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;

/**
 * Somebody writes markup and formulas into every field of a tablet without network. Nothing of it runs: not on the
 * tablet, not on its card and slip, not at the office once it was sent, not in a spreadsheet. And no address names
 * anybody.
 */
@DemoServer
class EvilTabletTest extends OneVisit {

    private static final String TRAP = "=1+1 \"><img data-evil src=x onerror=alert(1)><script>alert(2)</script>{{1}}";

    private final Set<String> caught = new ConcurrentSkipListSet<>();
    private final Set<String> addresses = new ConcurrentSkipListSet<>();
    private final Set<String> shown = new TreeSet<>();

    EvilTabletTest() {
        super("1571990101990078");
    }

    @Test
    void whatIsWrittenOfflineRunsNowhere() {
        try (Playwright playwright = Browsers.playwright()) {
            var browser = playwright.chromium().launch(Browsers.options());
            var officer = packed(browser);
            watch(officer.context());
            var page = officer.page();
            officer.context().setOffline(true);
            startVisit(page, TRAP);
            consent(page, TRAP);
            registerEvil(page);
            look(page);
            printCard(page);
            complain(page);
            record(page, "incident");
            tabletPages(page);
            officer.context().setOffline(false);
            page.navigate(officer.server() + "/field/");
            page.waitForSelector("[data-statusbar] [data-part=pending]:has-text('semua data sudah terkirim')");
            tabletPages(page);
            office(Visitor.login(browser, officer.server(), "kepala"));
            assertThat(caught).isEmpty();
            assertThat(shown).as("pages that show it as text").hasSizeGreaterThan(6);
            assertThat(addresses).hasSizeGreaterThan(50).noneMatch(this::namesSomebody);
        }
    }

    private void office(Visitor head) {
        watch(head.context());
        var page = head.page();
        for (var path :
                List.of("/members", "/complaints", "/sync/operations", "/sync/devices", "/cards", "/reporting")) {
            page.navigate(head.server() + path);
            look(page);
            for (var inner : links(page)) {
                page.navigate(head.server() + inner);
                look(page);
            }
        }
        for (var export : List.of("/complaints/export.csv", "/cards/export.csv", "/reporting/areas.csv")) {
            spreadsheet(
                    export, head.context().request().get(head.server() + export).text());
        }
    }

    /** One page of each kind that hangs on this list, the newest first. */
    private static List<String> links(Page page) {
        var kinds = new LinkedHashSet<String>();
        var links = new ArrayList<String>();
        for (var link :
                page.locator("main tbody a[href^='/'], main li a[href^='/']").all()) {
            var href = link.getAttribute("href");
            if (!href.contains(".csv") && kinds.add(href.replaceAll("[0-9a-f-]{36}|\\d+", "*"))) {
                links.add(href);
            }
        }
        return links;
    }

    /** Every cell is text in quotes, and none begins like a formula. */
    private void spreadsheet(String name, String csv) {
        if (csv.contains("data-evil")) {
            shown.add(name);
        }
        for (var line : csv.substring(1).split("\r\n")) {
            for (var cell : line.substring(1, line.length() - 1).split("\",\"")) {
                if (cell.matches("(?s)[=+@\\t\\r-].*") && !cell.matches("-?[0-9.]+")) {
                    caught.add(name + ": " + cell);
                }
            }
        }
    }

    private void tabletPages(Page page) {
        for (var name : List.of("outbox", "settings", "")) {
            page.navigate(page.url().replaceAll("/field/.*", "/field/") + name);
            ready(page);
            look(page);
        }
        page.locator("[data-link=open]").first().click();
        page.waitForURL("**/field/visit*");
        ready(page);
        look(page);
    }

    private void registerEvil(Page page) {
        page.locator("[data-link=register]").click();
        page.waitForURL("**/field/register*");
        ready(page);
        page.locator("#street").fill(TRAP);
        page.locator("#segment").selectOption("PBPU");
        page.locator("#wardClass-III").check();
        page.locator("[name='0.nik']").fill(nik);
        page.locator("[name='0.nik']").blur();
        page.locator("[name='0.name']").fill(TRAP);
        page.locator("[name='0.relation']").selectOption("HEAD");
        var facility = page.locator("[name='0.primaryFacility']");
        facility.locator("option").nth(1).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        facility.selectOption(new SelectOption().setIndex(1));
        page.locator("[data-part=form] [type=submit]").last().click();
        page.waitForURL("**/field/family*");
        ready(page);
    }

    /** With what the printer gets. */
    private void printCard(Page page) {
        page.locator(".member__do a[data-link=card]").first().click();
        page.waitForURL("**/field/card*");
        ready(page);
        page.locator("#layout-CR80").check();
        look(page);
        page.locator("[data-part=form] [type=submit]").click();
        page.waitForSelector("[data-part=print]:not([disabled])");
        look(page);
        assertThat(page.pdf()).isNotEmpty();
        page.locator("[data-link=back]").first().click();
        page.waitForURL("**/field/family*");
        ready(page);
    }

    private void complain(Page page) {
        page.locator("[data-link=complaint]").first().click();
        page.waitForURL("**/field/complaint*");
        ready(page);
        page.locator("#kind-COMPLAINT").check();
        page.locator("#category").selectOption(new SelectOption().setIndex(2));
        page.locator("#target").selectOption("BRANCH");
        fillAll(page, "#text", "#name", "#wantedOutcome", "#solvedOnSpot");
        page.locator("[data-part=form] [type=submit]").click();
        page.waitForSelector(".slip__ticket:has-text('ADU-')");
        look(page);
        assertThat(page.pdf()).isNotEmpty();
    }

    private void record(Page page, String form) {
        page.navigate(page.url().replaceAll("/field/.*", "/field/"));
        ready(page);
        page.locator("[data-link=open]").first().click();
        page.waitForURL("**/field/visit*");
        ready(page);
        page.locator("[data-link=" + form + "]").click();
        page.waitForURL("**/field/" + form + "*");
        ready(page);
        page.locator("main input[type=radio]").first().check();
        fillAll(page, "#text");
        page.locator("[data-part=form] [type=submit]").click();
        page.waitForSelector("main:has-text('Tersimpan')");
        look(page);
    }

    private static void fillAll(Page page, String... fields) {
        for (var field : fields) {
            if (page.locator(field).count() > 0) {
                page.locator(field).fill(TRAP);
            }
        }
    }

    private void watch(BrowserContext context) {
        context.onDialog(dialog -> {
            caught.add("dialog " + dialog.message());
            dialog.dismiss();
        });
        context.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")
                    || message.text().contains("Trusted")) {
                caught.add(message.text());
            }
        });
        context.onRequest(request -> addresses.add(request.url()));
    }

    private void look(Page page) {
        var address = page.url().replaceAll(".*:\\d+|[#?].*", "");
        if (page.locator("[data-evil]").count() > 0) {
            caught.add("markup on " + address);
        }
        if (page.locator("body").innerText().contains("data-evil")) {
            shown.add(address);
        }
    }

    /** What a server or a proxy would write down: all before the number sign. */
    private boolean namesSomebody(String address) {
        var sent = address.replaceAll("#.*", "");
        return sent.contains(card) || sent.contains(nik) || sent.contains("evil") || sent.contains("Joko");
    }
}
