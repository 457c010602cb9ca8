package id.mcsoc.field.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.mcsoc.DemoServer;
import id.mcsoc.browser.OpenBrowser;
import id.mcsoc.members.SeededRules;
import id.mcsoc.members.rules.FamilyCases;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody who never saw the tablet copies a family card and hears a complaint; {@link Hands} says how long it takes. */
@DemoServer
class NewOfficerTest {

    private record Person(String nik, String name, String born, String sex, String relation) {}

    /** Without the office's key nobody is asked for an account. */
    private static final String OFFICE_KEY = """
            async () => {
              const { openStore } = await import("/field/core/store.js");
              const { base64url } = await import("/field/core/sealed.js");
              const curve = { name: "ECDH", namedCurve: "P-256" };
              const { publicKey } = await crypto.subtle.generateKey(curve, true, ["deriveBits"]);
              const sealingKey = base64url(await crypto.subtle.exportKey("raw", publicKey));
              const store = openStore();
              await store.put("meta", { ...(await store.get("meta", "device")), sealingKey }, "device");
            }""";

    private static final List<Person> FAMILY = List.of(
            new Person("9971011203850077", "Yohanes Simbolon", "1985-03-12", "MALE", "HEAD"),
            new Person("9971015507870078", "Ruth Panggabean", "1987-07-15", "FEMALE", "WIFE"),
            new Person("9971010409120079", "Daniel Simbolon", "2012-09-04", "MALE", "CHILD"),
            new Person("9971016101160080", "Maria Simbolon", "2016-01-21", "FEMALE", "CHILD"));

    @RegisterExtension
    static final OpenBrowser CHROMIUM = new OpenBrowser();

    @LocalServerPort
    int port;

    TabletSession tablet;
    Page page;
    Hands officer;

    @BeforeEach
    void aVisitIsOpen() {
        tablet = new TabletSession(CHROMIUM.get().newContext(), "http://localhost:" + port);
        var rules = FamilyCases.JSON.writeValueAsString(SeededRules.all());
        tablet.enrol(
                TabletSession.packageJson().replaceFirst("\\{", Matcher.quoteReplacement("{\"rules\":" + rules + ",")));
        tablet.page.evaluate(OFFICE_KEY);
        page = tablet.open(tablet.visitPage("visit", Map.of()));
        officer = new Hands(page);
    }

    @AfterEach
    void close() {
        tablet.context.close();
    }

    @Test
    void aFamilyOfFourIsRegisteredFromItsPapersInLessThanFourMinutes() {
        page = tablet.open(tablet.visitPage("family", Map.of("kk", TabletSession.NEW_FAMILY)));
        agrees();
        officer.tap("[data-link=register]");
        tablet.ready();
        officer.copy("#street", "Jalan Mawar 7");
        officer.copy("#rt", "005");
        officer.copy("#rw", "002");
        officer.copy("#phone", "081366123456");
        officer.choose("#segment", "PBPU");
        officer.tap("#wardClass-III");
        pays();
        for (var row = 0; row < FAMILY.size(); row++) {
            copies(row, FAMILY.get(row));
        }
        officer.tap("[data-part=form] [type=submit]");
        page.waitForURL("**/field/family**");
        tablet.ready();
        assertThat(page.locator("[data-part=members]").innerText())
                .contains(FAMILY.stream().map(Person::name).toList());
        System.out.println("a family of four: " + officer);
        assertThat(officer.seconds()).isLessThan(240);
    }

    @Test
    void aComplaintIsTakenInLessThanAMinute() {
        page = tablet.open(tablet.visitPage("complaint", Map.of("kk", TabletSession.FAMILY)));
        officer.tap("#kind-COMPLAINT");
        var category = page.locator("#category option").nth(1).getAttribute("value");
        officer.choose("#category", category);
        officer.choose("#target", "BRANCH");
        officer.copy("#text", "Iuran bulan lalu sudah dibayar tetapi belum tercatat");
        officer.tap("[data-part=form] [type=submit]");
        page.waitForSelector("[data-part=result]:not([hidden])");
        assertThat(page.locator("[data-bind=ticket]").innerText()).startsWith("ADU-");
        System.out.println("a complaint: " + officer);
        assertThat(officer.seconds()).isLessThan(60);
    }

    /** From the passbook, with its holder beside it. */
    private void pays() {
        officer.choose("#accountBank", "BRI");
        officer.copy("#accountNumber", "011201012345678");
        officer.copy("#accountHolder", "Yohanes Simbolon");
        officer.tap("#accountAgreed");
    }

    private void agrees() {
        officer.tap("[data-part=ask-consent]");
        officer.tap("#readBy-SELF");
        officer.tap("#method-SIGNATURE");
        officer.sign("[data-part=signature]");
        officer.tap("[data-part=consent-form] [type=submit]");
        page.waitForSelector(
                "[data-part=consent]",
                new Page.WaitForSelectorOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
    }

    private void copies(int row, Person person) {
        var field = "[name='" + row + ".%s']";
        if (row > 0) {
            officer.tap("[data-part=add]");
        }
        officer.copy(field.formatted("nik"), person.nik());
        officer.copy(field.formatted("name"), person.name());
        officer.date(field.formatted("birthDate"), person.born());
        officer.choose(field.formatted("sex"), person.sex());
        officer.choose(field.formatted("relation"), person.relation());
        var facility = field.formatted("primaryFacility");
        var nearest = page.locator(facility + " option").nth(1).getAttribute("value");
        officer.choose(facility, nearest);
    }
}
