package id.mcsoc.field.shell;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.DemoServer;
import id.mcsoc.browser.OpenBrowser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How a tablet lays what other desks did under what it did itself; tablet A is desk 0. */
@DemoServer
class SeenDesksTest {

    /** seen(told, done): what the tablet of desk 0 shows of the family K, and of numbers that are nobody's. */
    private static final String SEEN = """
            async () => {
              const { elsewhere, isServed, isServedTwice, seat, takenElsewhere } = await import("/field/model/desks.js");
              const { merged } = await import("/field/model/news.js");
              const { nextNumber, numberText } = await import("/field/model/queue.js");
              const desk = (desk, number, state, rev, more) => ({ family: "K", first: 1, number, desk, lane: "REGULAR", state, rev,
                at: { [state]: "2026-11-20T02:00:00Z" }, ...more });
              const done = (number, state, rev) => ({ card: "K", op: { set: { number, lane: "REGULAR", state }, dev: { t: "t" } },
                receipt: rev && { facts: { rev: String(rev) } } });
              const model = (told, steps) => {
                const model = { visit: { desk: 0 }, queue: told, families: [{ familyCard: "K" }] };
                seat(model, steps);
                return model;
              };
              const text = (queue) => (queue ? numberText(queue.number) + " " + queue.state + " " + queue.desk : "-");
              const seen = (told, ...steps) => {
                const { families: [family], others } = model(told, steps);
                return [text(family.queue), ...others.map(({ queue }) => text(queue))].join(", ");
              };
              const family = (told, ...steps) => model(told, steps).families[0];
              return %s;
            }""";

    @RegisterExtension
    static final OpenBrowser CHROMIUM = new OpenBrowser();

    @LocalServerPort
    int port;

    TabletSession tablet;

    @BeforeEach
    void openTablet() {
        tablet = new TabletSession(CHROMIUM.get().newContext(), "http://localhost:" + port);
        tablet.open("/field/settings");
    }

    @AfterEach
    void close() {
        tablet.context.close();
    }

    private Object on(String expression) {
        return tablet.page.evaluate(SEEN.formatted(expression));
    }

    @Test
    void whomTheOtherDeskCalledStandsThere() {
        assertThat(on("seen([desk(0, 1, 'ARRIVED', 1), desk(1, 1, 'CALLED', 2)])"))
                .isEqualTo("A001 CALLED 1");
    }

    @Test
    void whatWasDoneHereWinsUntilItIsTaken() {
        assertThat(on("seen([desk(0, 1, 'ARRIVED', 1), desk(1, 1, 'CALLED', 2)], done(1, 'CALLED'))"))
                .isEqualTo("A001 CALLED 0");
    }

    @Test
    void whatWasDoneHereWithoutANetworkStandsStepByStep() {
        assertThat(on("seen([], done(1, 'ARRIVED'), done(1, 'CALLED'))")).isEqualTo("A001 CALLED 0");
        assertThat(on("seen([], done(1, 'ARRIVED'), done(1, 'CALLED'), done(1, 'SERVED'))"))
                .isEqualTo("A001 SERVED 0");
    }

    @Test
    void whatWasTakenStandsOnTopUntilTheOfficeTellsItBack() {
        var told = "[desk(0, 1, 'ARRIVED', 1)%s], done(1, 'ARRIVED', 1), done(1, 'CALLED', 2)";
        assertThat(on("seen(" + told.formatted("") + ")")).isEqualTo("A001 CALLED 0");
        assertThat(on("seen([desk(0, 1, 'CALLED', 2), desk(1, 1, 'SERVED', 3)], done(1, 'CALLED', 2))"))
                .isEqualTo("A001 SERVED 1");
    }

    @Test
    void aFamilyThatHasANumberOfEachDeskIsShownWithItsOwnAndTheOtherIsTold() {
        assertThat(on("seen([desk(0, 1, 'ARRIVED', 1), desk(1, 1001, 'SERVED', 3)])"))
                .isEqualTo("A001 ARRIVED 0");
        assertThat(on("takenElsewhere(family([desk(0, 1, 'ARRIVED', 1), desk(1, 1001, 'SERVED', 3)]), 0)"
                        + ".map((one) => text(one)).join()"))
                .isEqualTo("B001 SERVED 1");
        assertThat(on("elsewhere(family([desk(0, 1, 'ARRIVED', 1), desk(1, 1001, 'ABSENT', 3)]), 0).length"))
                .isEqualTo(0);
    }

    @Test
    void whoWasServedAtEitherDeskIsServed() {
        assertThat(on("isServed(family([desk(0, 1, 'ARRIVED', 2), desk(1, 1001, 'SERVED', 1)]))"))
                .isEqualTo(true);
        assertThat(on("isServedTwice(family([desk(0, 1, 'ARRIVED', 2), desk(1, 1001, 'SERVED', 1)]))"))
                .isEqualTo(false);
    }

    @Test
    void whoWasServedAtBothDesksIsTold() {
        assertThat(on("isServedTwice(family([desk(0, 1, 'SERVED', 2), desk(1, 1001, 'SERVED', 1)]))"))
                .isEqualTo(true);
        assertThat(on("isServedTwice(family([desk(1, 1, 'SERVED', 2)], done(1, 'SERVED')))"))
                .isEqualTo(true);
    }

    /** Known to this tablet by the number it gave; the office says that both numbers are one family's. */
    @Test
    void aFamilyOfNoListIsTheSameAtBothDesksByItsFirstNumber() {
        var nobodys = "{ family: null, first: 5 }";
        assertThat(on("isServedTwice(family([desk(0, 5, 'SERVED', 1, " + nobodys + "), desk(1, 1001, 'SERVED', 2, "
                        + nobodys + ")], done(5, 'SERVED', 1)))"))
                .isEqualTo(true);
    }

    @Test
    void numbersOfWhomThisTabletDoesNotKnowStandByThemselves() {
        assertThat(on("seen([desk(1, 1004, 'CALLED', 1, { family: null, first: 1004 })])"))
                .isEqualTo("-, B004 CALLED 1");
    }

    @Test
    void noNumberIsGivenAgainThatADeskOfThisNameHasGiven() {
        assertThat(on(
                        "(() => { const { families, others } = model([desk(0, 7, 'SERVED', 1, { family: null, first: 7 })], []);"
                                + " return numberText(nextNumber([...families, ...others], 0)); })()"))
                .isEqualTo("A008");
    }

    @Test
    void newsOfADeskTakeThePlaceOfTheOlderOnes() {
        assertThat(on("(() => { const change = (payload) => ({ entity: 'QUEUE/1-1001', kind: 'UPSERT', payload });"
                        + " const given = { families: [], feed: { after: 0 } };"
                        + " const page = { next: 2, changes: [change(desk(1, 1001, 'ARRIVED', 1)), change(desk(1, 1001, 'CALLED', 2))] };"
                        + " return merged(given, page).queue.map(text).join(); })()"))
                .isEqualTo("B001 CALLED 1");
    }
}
