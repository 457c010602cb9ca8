package id.mcsoc.field.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.mcsoc.DemoServer;
import id.mcsoc.browser.OpenBrowser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Answers wait in an urn, without network, and leave it together: none stands beside the family that gave it. */
@DemoServer
class SurveyPageTest {

    /** Starts the visit and serves so many families, then takes a look at what is in the outbox. */
    private static final String SERVE = """
            async ([visit, families]) => {
              const { append } = await import("/field/core/outbox.js");
              const { store } = await import("/field/parts/boot.js");
              const entry = { visit, grant: "g", form: "x@1" };
              await append(store, { ...entry, type: "START_VISIT", entity: "VISIT/" + visit, set: { checklist: { cards: 9 }, note: "" } });
              for (let n = 1; n <= families; n++)
                for (const state of ["ARRIVED", "CALLED", "SERVED"])
                  await append(store, { ...entry, type: "QUEUE_FAMILY", entity: "FAMILY/157199010190000" + n,
                    set: { number: n, lane: "REGULAR", state, headName: "" } });
            }""";

    private static final String OUTBOX = """
            async () => {
              const { history } = await import("/field/core/outbox.js");
              const { store } = await import("/field/parts/boot.js");
              return (await history(store)).map(({ op }) => op.type + " " + JSON.stringify(op.set));
            }""";

    private static final String RULES = """
            async () => {
              const { drop, isSampled, leaves, newUrn, taps } = await import("/field/model/survey.js");
              const tapped = (n, chance) => Array.from({ length: n }).reduce((urn) => drop(urn, { SATISFACTION: 4 }), newUrn("u", 0, chance));
              const asked = (chance) => Array.from({ length: 11 }, (_, n) => n + 1).filter((n) => isSampled(tapped(n, chance), 5));
              const nine = Object.fromEntries(["REQUIREMENTS", "PROCEDURE", "TIME", "COST", "PRODUCT", "COMPETENCE", "BEHAVIOUR",
                "COMPLAINTS", "FACILITIES"].map((name, n) => [name, n < 4 ? 4 : 3]));
              const whole = drop(tapped(1, 0), nine).counts;
              const { COST, ...eight } = nine;
              const order = (...answers) => JSON.stringify(answers.reduce((urn, answer) => drop(urn, { NPS: answer }), tapped(2, 0)));
              return {
                asked: [asked(0), asked(3)],
                sum: whole.SKM.indexOf(1) + 9,
                eight: Object.keys(drop(tapped(1, 0), eight).counts),
                borders: drop(drop(tapped(2, 0), { NPS: 0 }), { NPS: 10 }).counts.NPS,
                leaves: [4, 5].map((families) => leaves({ ...tapped(1, 0), families })),
                order: order(3, 9) === order(9, 3),
              };
            }""";

    @RegisterExtension
    static final OpenBrowser CHROMIUM = new OpenBrowser();

    @LocalServerPort
    int port;

    TabletSession tablet;

    @BeforeEach
    void enrol() {
        tablet = new TabletSession(CHROMIUM.get().newContext(), "http://localhost:" + port);
        tablet.enrol();
    }

    @AfterEach
    void close() {
        tablet.context.close();
    }

    /** Of every five the fifth, or, beginning elsewhere, the second and the seventh; 4 x 4 + 5 x 3 = 31. */
    @Test
    void theRulesOfTheUrn() {
        tablet.open("/field/settings");
        assertThat(tablet.page.evaluate(RULES))
                .isEqualTo(Map.of(
                        "asked", List.of(List.of(5, 10), List.of(2, 7)),
                        "sum", 31,
                        "eight", List.of("SATISFACTION"),
                        "borders", List.of(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1),
                        "leaves", List.of(false, true),
                        "order", true));
    }

    @Test
    void theUrnIsEmptiedWhenTheVisitIsClosedAndOnlyThen() {
        tablet.offlineReady();
        tablet.context.setOffline(true);
        served(5);
        tap(4);
        var page = tablet.page;
        page.locator("#NPS-9").check();
        page.locator("[data-part=form] [type=submit]").click();
        page.waitForSelector("[data-part=thanks]:not([hidden])");
        tap(3);
        page.locator("[data-part=skip]").click();
        assertThat(outbox()).hasSize(16).noneMatch(one -> one.contains("SURVEY") || one.contains("SATISFACTION"));
        closeVisit();
        var after = outbox();
        assertThat(after).hasSize(18);
        assertThat(after.get(16))
                .startsWith("ANSWER_SURVEY {")
                .contains("\"SATISFACTION\":[0,0,1,1]", "\"NPS\":[0,0,0,0,0,0,0,0,0,1,0]")
                .doesNotContainPattern("\\d{16}");
        assertThat(after.get(17)).startsWith("CLOSE_VISIT");
        assertThat(tablet.open(tablet.visitPage("survey", Map.of()))
                        .locator("[data-part=tap]")
                        .isVisible())
                .isFalse();
    }

    @Test
    void ofFewerThanFiveFamiliesNothingLeavesTheTablet() {
        served(4);
        tap(1);
        closeVisit();
        assertThat(outbox()).hasSize(14).noneMatch(one -> one.contains("SURVEY"));
    }

    @Test
    void theNineElementsAreAnsweredTogetherOrNotAtAll() {
        served(5);
        var page = open();
        page.evaluate("() => crypto.getRandomValues = (numbers) => numbers.fill(4)");
        page.locator("[data-answer='4']").click();
        page.waitForSelector("[data-part=form]:not([hidden])");
        assertThat(page.locator("[data-part=questions] fieldset").count()).isEqualTo(9);
        page.locator("#TIME-3").check();
        page.locator("[data-part=form] [type=submit]").click();
        assertThat(page.locator("[data-part=form] [data-errors]").innerText()).contains("kesembilan");
        for (var legend : page.locator("[data-part=questions] fieldset").all()) {
            legend.locator("[value='3']").check();
        }
        page.locator("[data-part=form] [type=submit]").click();
        page.waitForSelector("[data-part=thanks]:not([hidden])");
        closeVisit();
        assertThat(outbox().get(16)).contains("\"COST\":[0,0,1,0]", "\"SKM\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0");
    }

    private void served(int families) {
        tablet.open("/field/outbox");
        tablet.page.evaluate(SERVE, List.of(TabletSession.VISIT, families));
    }

    private Page open() {
        return tablet.open(tablet.visitPage("survey", Map.of()));
    }

    private void tap(int answer) {
        open().locator("[data-answer='" + answer + "']").click();
        tablet.page.waitForSelector("[data-part=form]:not([hidden])");
    }

    private void closeVisit() {
        var page = tablet.open(tablet.visitPage("close", Map.of()));
        for (var reason : page.locator("[data-part=left-over] select").all()) {
            reason.selectOption("ABSENT");
        }
        page.locator("[data-part=form] [type=submit]").click();
        page.waitForURL("**/field/visit*");
        tablet.ready();
    }

    @SuppressWarnings("unchecked")
    private List<String> outbox() {
        return (List<String>) tablet.page.evaluate(OUTBOX);
    }
}
