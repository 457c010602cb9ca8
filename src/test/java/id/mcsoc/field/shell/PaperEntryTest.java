package id.mcsoc.field.shell;

import static id.mcsoc.TestActors.JAMBI;
import static id.mcsoc.TestActors.SIMPANG_IV_SIPIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.when;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.SelectOption;
import id.mcsoc.DemoServer;
import id.mcsoc.TestTime;
import id.mcsoc.access.Users;
import id.mcsoc.booking.RequestFamily;
import id.mcsoc.booking.RequestId;
import id.mcsoc.booking.ServiceCode;
import id.mcsoc.booking.VisitRequests;
import id.mcsoc.browser.Accessibility;
import id.mcsoc.browser.Browsers;
import id.mcsoc.browser.Visitor;
import id.mcsoc.geo.Areas;
import id.mcsoc.members.FamilyCardNumber;
import id.mcsoc.members.Members;
import id.mcsoc.planning.ScheduledVisit;
import id.mcsoc.planning.VisitId;
import id.mcsoc.planning.VisitPlans;
import id.mcsoc.planning.VisitState;
import id.mcsoc.sync.Devices;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/** From a blank sheet to the record: printed by the office, entered on a tablet with the time on the paper. */
@DemoServer
class PaperEntryTest {

    private static final String CARD = "1571990101990078";

    @LocalServerPort
    int port;

    @MockitoBean
    VisitPlans plans;

    @MockitoSpyBean
    VisitRequests requests;

    @Autowired
    Areas areas;

    @Autowired
    Members members;

    @Autowired
    Users users;

    @Autowired
    Devices devices;

    final VisitId visit = new VisitId(UUID.randomUUID());

    @BeforeEach
    void aVisitOfTeamOne() {
        var request = new RequestId(UUID.randomUUID());
        var start = TestTime.START;
        var scheduled = new ScheduledVisit(
                visit,
                request,
                "PMH-1571-2026-0077",
                JAMBI,
                "T1",
                "Tim 1",
                SIMPANG_IV_SIPIN,
                "Balai kelurahan",
                areas.get(SIMPANG_IV_SIPIN).at(),
                start,
                start.plusSeconds(4 * 3600),
                1,
                VisitState.CONFIRMED);
        var family = new RequestFamily(
                new FamilyCardNumber(CARD),
                "Joko Contoh",
                "081274000077",
                1,
                Set.of(ServiceCode.REGISTRATION),
                true,
                Set.of());
        when(plans.find(visit)).thenReturn(Optional.of(scheduled));
        when(plans.ofTeam(eq(JAMBI), eq("T1"), any(), any())).thenReturn(List.of(scheduled));
        when(plans.ofBranch(eq(JAMBI), any(), any())).thenReturn(List.of(scheduled));
        doReturn(List.of(family)).when(requests).families(request);
    }

    @Test
    void aSheetIsPrintedFilledInEnteredLaterAndCountedOnce() throws IOException {
        try (Playwright playwright = Browsers.playwright()) {
            var browser = playwright.chromium().launch(Browsers.options());
            var office = Visitor.login(browser, "http://localhost:" + port, "kepala");
            var slip = printed(office);
            var officer = Visitor.login(browser, "http://localhost:" + port, "petugas");
            officer.context().clock().setSystemTime(TestTime.START.toEpochMilli());
            enrol(officer, code());
            var page = officer.page();
            page.locator("[data-part=download]").click();
            page.locator("[data-link=open]").waitFor();
            sheet(officer, slip, "23:59");
            assertThat(page.locator("#hour-error").innerText()).contains("sudah lewat");
            sheet(officer, slip.replaceFirst("0", "9"), "07:15");
            assertThat(page.locator("#slip-error").innerText()).contains("tidak cocok");
            sheet(officer, slip, "07:15");
            page.waitForURL("**/field/complaint*");
            ready(page);
            assertThat(page.locator("[data-paper]").innerText()).contains("07.15");
            Accessibility.check(page);
            complain(page);
            sheet(officer, slip, "07:15");
            assertThat(page.locator("#slip-error").innerText()).contains("sudah dimasukkan");
            Accessibility.check(page);
            Accessibility.checkNarrow(page);
            page.waitForSelector("[data-statusbar] [data-part=pending]:has-text('semua data sudah terkirim')");
            office.open("/field/sheets/" + visit);
            assertThat(office.page().locator(".badge--success").innerText()).isEqualTo("sudah dimasukkan");
            assertThat(office.open("/sync/operations").locator("main").innerText())
                    .contains("Dari kertas");
        }
    }

    /** @return the number of the complaint sheet */
    private String printed(Visitor office) throws IOException {
        var page = office.open("/field/sheets");
        Accessibility.check(page);
        page.locator(".field-visit a").click();
        for (var kind : List.of("REGISTRATION", "CHANGE", "CARD", "COMPLAINT")) {
            page.locator("#" + kind).fill("1");
        }
        page.locator("main form button").first().click();
        page.waitForSelector(".field-sheet--half");
        Accessibility.check(page);
        Accessibility.checkNarrow(page);
        var pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        Files.write(Path.of("target", "sheets.pdf"), pdf);
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1).split("/Type /Page\\b").length - 1)
                .isEqualTo(4);
        return page.locator(".field-sheet__slip strong").last().innerText();
    }

    private void sheet(Visitor officer, String slip, String hour) {
        var page = officer.open("/field/");
        ready(page);
        page.navigate(officer.server() + "/field/paper#v=" + visit);
        ready(page);
        page.locator("#slip").fill(slip);
        page.locator("#hour").fill(hour);
        page.locator("[data-part=form] [type=submit]").click();
    }

    private static void complain(Page page) {
        page.locator("#kind-COMPLAINT").check();
        page.locator("#category").selectOption(new SelectOption().setIndex(1));
        page.locator("#target").selectOption("BRANCH");
        page.locator("#text").fill("Antrean terlalu lama");
        page.locator("#name").fill("Siti");
        page.locator("[data-part=form] [type=submit]").click();
        page.waitForSelector("[data-part=result]:visible");
        assertThat(page.locator(".slip").innerText()).contains("07.15");
    }

    private String code() {
        var officer = users.findByLogin("petugas").orElseThrow();
        return devices.invite(officer.id(), users.findByLogin("kepala").orElseThrow())
                .code();
    }

    private static void enrol(Visitor officer, String code) {
        var page = officer.open("/field/enrolment#code=" + code);
        page.locator("#deviceName").fill("Tablet uji");
        page.locator("#passphrase").fill("mangga muda manis");
        page.locator("#again").fill("mangga muda manis");
        page.locator("#pin").fill("271828");
        page.locator("[data-enrolment] [type=submit]").click();
        page.waitForURL("**/field/");
        ready(page);
    }

    /** A busy machine may lose the keys between two pages; the officer types the passphrase again. */
    private static void ready(Page page) {
        page.waitForSelector("html[data-ready=true]");
        if (page.url().contains("/field/unlock")) {
            page.locator("#secret").fill("mangga muda manis");
            page.locator("[data-part=form] [type=submit]").click();
            page.waitForURL(url -> !url.contains("/field/unlock"));
            page.waitForSelector("html[data-ready=true]");
        }
    }
}
