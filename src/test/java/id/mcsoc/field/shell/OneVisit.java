package id.mcsoc.field.shell;

import static id.mcsoc.TestActors.JAMBI;
import static id.mcsoc.TestActors.SIMPANG_IV_SIPIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.when;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import id.mcsoc.TestTime;
import id.mcsoc.access.Users;
import id.mcsoc.booking.RequestFamily;
import id.mcsoc.booking.RequestId;
import id.mcsoc.booking.ServiceCode;
import id.mcsoc.booking.VisitRequests;
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
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/** A visit of team one with one new family, played; the office and the officer's browser are real. */
abstract class OneVisit {

    private static final String PASSPHRASE = "mangga muda manis";

    /** The family that comes to register and its head: each test has its own, for what it registers stays. */
    final String card;

    final String nik;

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

    OneVisit(String card) {
        this.card = card;
        this.nik = "997101120385" + card.substring(12);
    }

    @BeforeEach
    void theFamilyIsNew() {
        assertThat(members.family(new FamilyCardNumber(card)))
                .as("another test registered the family %s: give this one its own", card)
                .isEmpty();
    }

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
        when(plans.find(visit)).thenReturn(Optional.of(scheduled));
        when(plans.ofTeam(eq(JAMBI), eq("T1"), any(), any())).thenReturn(List.of(scheduled));
        when(plans.ofBranch(eq(JAMBI), any(), any())).thenReturn(List.of(scheduled));
        doReturn(families()).when(requests).families(request);
    }

    /** Who is on the list. */
    List<RequestFamily> families() {
        return List.of(family(card, "Joko Contoh"));
    }

    static RequestFamily family(String card, String headName) {
        return new RequestFamily(
                new FamilyCardNumber(card),
                headName,
                "081274000077",
                1,
                Set.of(ServiceCode.REGISTRATION),
                true,
                Set.of());
    }

    final Visitor packed(Browser browser) {
        return packed(browser, "petugas");
    }

    /** The officer's browser with an enrolled tablet and the visit's package on it. */
    final Visitor packed(Browser browser, String login) {
        var officer = Visitor.login(browser, "http://localhost:" + port, login);
        officer.context().clock().setSystemTime(TestTime.START.toEpochMilli());
        enrol(officer, code(login));
        if (officer.page().locator("[data-part=download]").count() == 0) {
            officer.page().locator("[data-part=refresh]").click();
        }
        officer.page().locator("[data-part=download]").click();
        officer.page().locator("[data-link=open]").click();
        ready(officer.page());
        officer.page().evaluate("navigator.serviceWorker.ready.then(() => true)");
        return officer;
    }

    private String code(String login) {
        var officer = users.findByLogin(login).orElseThrow();
        return devices.invite(officer.id(), users.findByLogin("kepala").orElseThrow())
                .code();
    }

    private static void enrol(Visitor officer, String code) {
        var page = officer.open("/field/enrolment#code=" + code);
        page.locator("#deviceName").fill("Tablet uji");
        page.locator("#passphrase").fill(PASSPHRASE);
        page.locator("#again").fill(PASSPHRASE);
        page.locator("#pin").fill("271828");
        page.locator("[data-enrolment] [type=submit]").click();
        page.waitForURL("**/field/");
        ready(page);
        unlocked(page);
    }

    /** On a busy machine the keys do not always reach the next page: then it asks for them, as on any morning. */
    private static void unlocked(Page page) {
        if (page.url().contains("/field/unlock")) {
            page.locator("#secret").fill(PASSPHRASE);
            page.locator("[data-part=form] [type=submit]").click();
            page.waitForURL("**/field/");
            ready(page);
        }
    }

    /** Starts it and opens the first family of the list. */
    static void startVisit(Page page, String reason) {
        begin(page, reason);
        page.locator("[data-part=expected] [data-link=open]").click();
        page.waitForURL("**/field/family*");
        ready(page);
    }

    static void begin(Page page, String reason) {
        page.locator("[data-link=start]").click();
        page.waitForURL("**/field/start*");
        ready(page);
        page.waitForFunction("document.querySelectorAll('[data-part=gate] .badge--danger').length <= 1");
        page.locator("#allowedBy").fill("Ibu Rahma");
        page.locator("#allowedReason").fill(reason);
        page.locator("#signal-NONE").check();
        page.locator("[data-part=form] [type=submit]").click();
        page.waitForURL("**/field/visit*");
        ready(page);
    }

    static void consent(Page page, String witness) {
        page.locator("[data-part=ask-consent]").click();
        page.locator("#readBy-SELF").check();
        page.locator("#method-WITNESSED_MARK").check();
        page.locator("#witness").fill(witness);
        page.locator("dialog [type=submit]").click();
        page.waitForSelector("[data-bind=consentText]:has-text('Diberikan')");
    }

    final void register(Page page) {
        register(page, filled -> {});
    }

    /** @param more what else is filled in before it is sent */
    final void register(Page page, Consumer<Page> more) {
        page.locator("[data-link=register]").click();
        page.waitForURL("**/field/register*");
        ready(page);
        page.locator("#street").fill("Jalan Mawar 7");
        page.locator("#segment").selectOption("PBPU");
        page.locator("#wardClass-III").check();
        page.locator("[name='0.nik']").fill(nik);
        page.locator("[name='0.nik']").blur();
        page.locator("[name='0.name']").fill("Joko Contoh");
        page.locator("[name='0.relation']").selectOption("HEAD");
        page.locator("[name='0.primaryFacility'] option")
                .nth(1)
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        page.locator("[name='0.primaryFacility']").selectOption(new SelectOption().setIndex(1));
        more.accept(page);
        page.locator("[data-part=form] [type=submit]").last().click();
        page.waitForURL("**/field/family*");
        ready(page);
    }

    static void ready(Page page) {
        page.waitForSelector("html[data-ready=true]");
    }
}
