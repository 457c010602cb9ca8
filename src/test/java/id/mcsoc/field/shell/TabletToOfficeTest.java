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
import id.mcsoc.DemoServer;
import id.mcsoc.TestTime;
import id.mcsoc.access.Users;
import id.mcsoc.booking.RequestFamily;
import id.mcsoc.booking.RequestId;
import id.mcsoc.booking.ServiceCode;
import id.mcsoc.booking.VisitRequests;
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

/** Enrol, pack, work without network, send: through the real office and back onto the tablet. */
@DemoServer
class TabletToOfficeTest {

    private static final String CARD = "1571990101990077";

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
        doReturn(List.of(family)).when(requests).families(request);
    }

    @Test
    void aRegistrationTakenOfflineComesBackWithItsFinalNumber() {
        try (Playwright playwright = Browsers.playwright()) {
            var browser = playwright.chromium().launch(Browsers.options());
            var officer = Visitor.login(browser, "http://localhost:" + port, "petugas");
            var page = officer.page();
            officer.context().clock().setSystemTime(TestTime.START.toEpochMilli());
            enrol(officer, code());
            page.locator("[data-part=download]").click();
            page.locator("[data-link=open]").click();
            ready(page);
            page.evaluate("navigator.serviceWorker.ready.then(() => true)");
            officer.context().setOffline(true);
            startVisit(page);
            consent(page);
            register(page);
            assertThat(page.locator("[data-part=members]").innerText()).contains("Nomor sementara");
            officer.context().setOffline(false);
            page.waitForSelector("[data-statusbar] [data-part=pending]:has-text('semua data sudah terkirim')");
            page.reload();
            ready(page);
            var number = members.family(new FamilyCardNumber(CARD))
                    .orElseThrow()
                    .head()
                    .number()
                    .orElseThrow();
            assertThat(page.locator("[data-part=members]").innerText().replace(" ", ""))
                    .contains(number.value());
            page.navigate(officer.server() + "/field/outbox");
            ready(page);
            assertThat(page.locator("[data-part=ops] > li").count()).isEqualTo(3);
            assertThat(page.locator("[data-part=ops] .badge--success").count()).isEqualTo(3);
        }
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

    private static void startVisit(Page page) {
        page.locator("[data-link=start]").click();
        page.waitForURL("**/field/start*");
        ready(page);
        page.waitForFunction("document.querySelectorAll('[data-part=gate] .badge--danger').length <= 1");
        page.locator("#allowedBy").fill("Ibu Rahma");
        page.locator("#allowedReason").fill("Peramban uji");
        page.locator("#signal-NONE").check();
        page.locator("[data-part=form] [type=submit]").click();
        page.waitForURL("**/field/visit*");
        ready(page);
        page.locator("[data-part=expected] [data-link=open]").click();
        page.waitForURL("**/field/family*");
        ready(page);
    }

    private static void consent(Page page) {
        page.locator("[data-part=ask-consent]").click();
        page.locator("#readBy-SELF").check();
        page.locator("#method-WITNESSED_MARK").check();
        page.locator("#witness").fill("Pak Amir");
        page.locator("dialog [type=submit]").click();
        page.waitForSelector("[data-bind=consentText]:has-text('Diberikan')");
    }

    private static void register(Page page) {
        page.locator("[data-link=register]").click();
        page.waitForURL("**/field/register*");
        ready(page);
        page.locator("#street").fill("Jalan Mawar 7");
        page.locator("#segment").selectOption("PBPU");
        page.locator("#wardClass-III").check();
        page.locator("[name='0.nik']").fill("9971011203850077");
        page.locator("[name='0.nik']").blur();
        page.locator("[name='0.name']").fill("Joko Contoh");
        page.locator("[name='0.relation']").selectOption("HEAD");
        page.locator("[name='0.primaryFacility'] option")
                .nth(1)
                .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        page.locator("[name='0.primaryFacility']")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        page.locator("[data-part=form] [type=submit]").last().click();
        page.waitForURL("**/field/family*");
        ready(page);
    }

    private static void ready(Page page) {
        page.waitForSelector("html[data-ready=true]");
    }
}
