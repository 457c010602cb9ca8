package id.mcsoc.field.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.mcsoc.DemoServer;
import id.mcsoc.browser.OpenBrowser;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who somebody is, their class, their status: what stood there travels along, a NIK that differs warns and stops nobody. */
@DemoServer
class TabletFormsTest {

    private static final String LAST = """
            async () => {
              const { history } = await import("/field/core/outbox.js");
              const { store } = await import("/field/parts/boot.js");
              const { op } = (await history(store)).at(-1);
              return op.type + " " + JSON.stringify(op.base?.fields ?? {}) + " " + JSON.stringify(op.set);
            }""";
    private static final String CONSENT = """
            async ([visit, family]) => {
              const { append } = await import("/field/core/outbox.js");
              const { store } = await import("/field/parts/boot.js");
              await append(store, { visit, grant: "g", type: "GIVE_CONSENT", form: "consent@1", entity: "FAMILY/" + family,
                set: { noticeVersion: "1", purpose: "p", language: "id", readBy: "r", method: "WITNESSED_MARK", evidence: "Pak RT" } });
            }""";

    @RegisterExtension
    static final OpenBrowser CHROMIUM = new OpenBrowser();

    @LocalServerPort
    int port;

    TabletSession tablet;

    @BeforeEach
    void aFamilyThatAgreed() {
        tablet = new TabletSession(CHROMIUM.get().newContext(), "http://localhost:" + port);
        tablet.enrol();
        tablet.open("/field/outbox");
        for (var family : java.util.List.of(TabletSession.FAMILY, TabletSession.NEW_FAMILY)) {
            tablet.page.evaluate(CONSENT, java.util.List.of(TabletSession.VISIT, family));
        }
    }

    @AfterEach
    void close() {
        tablet.context.close();
    }

    @Test
    void anIdentityIsChangedWithWhatStoodThereAndOnlyAnImpossibleNikStopsIt() {
        var page = change("IDENTITY");
        var name = page.locator("#name").inputValue();
        page.locator("#name").fill("Siti Rahmawati");
        page.locator("#nik").fill("9971019903850001");
        submit(page);
        assertThat(page.locator("#nik-error").innerText()).contains("angka ke-7");
        page.locator("#nik").fill("");
        submit(page);
        assertThat(page.locator("#nik-error").innerText()).contains("Isi NIK");
        page.locator("#nik").fill("9971010203850001");
        assertThat(page.locator("[data-part=nik-says]").innerText()).contains("boleh disimpan");
        save(page);
        assertThat(last())
                .startsWith("CHANGE_DATA")
                .contains("\"name\":\"" + name + "\"", "\"group\":\"IDENTITY\"")
                .contains("\"nik\":\"9971010203850001\"", "\"name\":\"Siti Rahmawati\"");
        assertThat(page.locator("[data-part=members]").innerText()).contains("Siti Rahmawati");
    }

    @Test
    void aClassAndAStatusAreGroupsOfTheirOwn() {
        var page = change("CLASS");
        var now = page.locator("input[name=wardClass]:checked").inputValue();
        page.locator("#wardClass-" + (now.equals("I") ? "II" : "I")).check();
        save(page);
        assertThat(last()).contains("{\"wardClass\":\"" + now + "\"}", "\"group\":\"CLASS\"");
        page = change("FAMILY_STATUS");
        page.locator("#status").selectOption("INACTIVE");
        page.locator("#statusReason").selectOption("died");
        save(page);
        assertThat(last())
                .contains("\"status\":\"INACTIVE\"", "\"statusReason\":\"died\"", "\"group\":\"FAMILY_STATUS\"");
    }

    @Test
    void whoBelongsToNoFamilyAndIsNoMemberMayComplainToo() {
        var page = tablet.open(tablet.visitPage("complaint", Map.of()));
        assertThat(page.locator("[data-bind=who]").innerText()).isEqualTo("Pelapor umum");
        page.locator("#kind-COMPLAINT").check();
        page.locator("#category").selectOption("CARD");
        page.locator("#target").selectOption("MCS");
        page.locator("#text").fill("Antrean lama");
        page.locator("#name").fill("Tamu");
        page.locator("#outsider").check();
        page.locator("[data-part=form] [type=submit]").click();
        page.waitForSelector(".slip__ticket:visible");
        assertThat(last())
                .startsWith("OPEN_COMPLAINT")
                .contains("\"outsider\":true")
                .doesNotContain("familyCard");
    }

    @Test
    void nobodyTypesIntoAFormThatIsNotFilledYet() {
        tablet.page.addInitScript("""
                new MutationObserver((_, watch) => {
                  if (!document.querySelector("[data-part=whole]:not([hidden])")) return;
                  globalThis.rowsWhenShown = document.querySelectorAll("[data-part=people] > *").length;
                  watch.disconnect();
                }).observe(document, { subtree: true, attributes: true, attributeFilter: ["hidden"] });""");
        var page = tablet.open(tablet.visitPage("register", Map.of("kk", TabletSession.NEW_FAMILY)));
        assertThat(page.evaluate("() => globalThis.rowsWhenShown")).isEqualTo(1);
    }

    @Test
    void aMemberIsAddedToAFamilyUnderANumberOfItsOwn() {
        var page = tablet.open(tablet.visitPage("register", Map.of("kk", TabletSession.FAMILY)));
        assertThat(page.locator("#street").isVisible()).isFalse();
        person(page, "Anak Baru", "2026-11-01");
        page.locator("[name='0.motherNik']").fill("9971015507870002");
        save(page);
        assertThat(last())
                .startsWith("ADD_MEMBER")
                .contains("\"provisionalNumber\":\"")
                .doesNotContain("address");
        assertThat(page.locator("[data-part=members]").innerText()).contains("Anak Baru");
    }

    @Test
    void somebodyLikeAMemberIsCalledTheSameOrAnotherWithAReason() {
        var twin = tablet.page.evaluate("""
                async ([visit, family]) => {
                  const { loadVisit } = await import("/field/model/visit.js");
                  const { store } = await import("/field/parts/boot.js");
                  const member = (await loadVisit(store, visit)).families.find((one) => one.familyCard === family).members[0];
                  return [member.name, member.birthDate];
                }""", java.util.List.of(TabletSession.VISIT, TabletSession.FAMILY));
        var known = (java.util.List<?>) twin;
        var page = tablet.open(tablet.visitPage("register", Map.of("kk", TabletSession.NEW_FAMILY)));
        page.locator("#street").fill("Jalan Mawar 7");
        page.locator("#phone").fill("081274000001");
        page.locator("#segment").selectOption("PBPU");
        page.locator("#wardClass-III").check();
        person(page, known.get(0).toString(), known.get(1).toString());
        page.locator("[name='0.nik']").fill("9971011203850077");
        page.locator("[name='0.relation']").selectOption("HEAD");
        submit(page);
        assertThat(page.locator("[data-part=twin-who]").innerText())
                .contains(known.get(0).toString());
        page.locator("[name='0.twin']").selectOption("SAME");
        submit(page);
        assertThat(page.locator("[data-errors]").innerText()).contains("sudah terdaftar");
        page.locator("[name='0.twin']").selectOption("DIFFERENT");
        submit(page);
        assertThat(page.locator("[data-errors]").innerText()).contains("mengapa orangnya berbeda");
        page.locator("[name='0.twinReason']").fill("Orang tua berlainan");
        save(page);
        assertThat(last()).contains("\"notTheSame\":\"Orang tua berlainan\"");
    }

    private static void person(Page page, String name, String born) {
        page.locator("[name='0.name']").fill(name);
        page.locator("[name='0.birthDate']").fill(born);
        page.locator("[name='0.sex']").selectOption("FEMALE");
        page.locator("[name='0.relation']").selectOption("CHILD");
        page.locator("[name='0.primaryFacility']")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
    }

    private Page change(String group) {
        var page = tablet.open(tablet.visitPage(
                "change", Map.of("kk", TabletSession.FAMILY, "m", TabletSession.HEAD, "group", group)));
        page.locator("#reason").fill("Sesuai KTP");
        return page;
    }

    private static void submit(Page page) {
        page.locator("[data-part=form] > [type=submit]").click();
    }

    private void save(Page page) {
        submit(page);
        page.waitForURL(url -> url.contains("/field/family"));
        tablet.ready();
    }

    private String last() {
        return (String) tablet.page.evaluate(LAST);
    }
}
