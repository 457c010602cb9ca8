package id.mcsoc.field.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.mcsoc.DemoServer;
import id.mcsoc.browser.OpenBrowser;
import java.util.List;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the tablet judges by itself: is it ready for a day without network, is this person on record already. */
@DemoServer
@TestInstance(Lifecycle.PER_CLASS)
class TabletJudgementTest {

    @RegisterExtension
    static final OpenBrowser CHROMIUM = new OpenBrowser();

    @LocalServerPort
    int port;

    TabletSession tablet;

    @BeforeAll
    void openTablet() {
        tablet = new TabletSession(CHROMIUM.get().newContext(), "http://localhost:" + port);
        tablet.open("/field/outbox");
    }

    private Object run(String script) {
        return tablet.page.evaluate("async () => {" + script + "}");
    }

    /** The tablet's own Jaro-Winkler against the library the office uses, on names both read from one file. */
    @Test
    void namesAreAsAlikeOnTheTabletAsAtTheOffice() throws Exception {
        List<List<String>> pairs = JsonMapper.shared()
                .readValue(
                        TabletJudgementTest.class.getResourceAsStream("/tablet/names.json"),
                        new TypeReference<List<List<String>>>() {});
        var library = new JaroWinklerSimilarity();
        for (var pair : pairs) {
            var both = (List<?>) tablet.page.evaluate(
                    "async ([one, other]) => { const { likeness, normalised } = await import('/field/model/twins.js');"
                            + "return [normalised(one), normalised(other), String(likeness(normalised(one), normalised(other)))]; }",
                    pair);
            assertThat(Double.parseDouble((String) both.get(2)))
                    .as(pair.toString())
                    .isCloseTo(library.apply((String) both.get(0), (String) both.get(1)), within(1e-9));
        }
        assertThat(run("const { samePerson } = await import('/field/model/twins.js');"
                        + "const p = (name, birthDate, more) => ({ name, birthDate, ...more });"
                        + "return [samePerson(p('Budi Santoso', '1980-01-01'), p('Budi Santosa', '1980-01-01')),"
                        + " samePerson(p('Budi Santoso', '1980-01-01'), p('Budi Santosa', '1980-01-02')),"
                        + " samePerson(p('Budi', '1980-01-01', { motherNik: 'm' }), p('Budi', '1980-01-02', { motherNik: 'm' })),"
                        + " samePerson(p('A', '1980-01-01', { nik: '1' }), p('B', '1990-01-01', { nik: '1' }))]"))
                .isEqualTo(List.of(true, false, true, true));
    }

    /** Four tablets draw until their blocks are empty: no number twice, none beyond, and then a word, not a number. */
    @Test
    void anEmptyBlockGivesNoNumber() {
        assertThat(run(FOUR_TABLETS + "return drawn((device, own) => { const { numbers, leases } = draw(own, 1);"
                        + " own.splice(0, own.length, ...leases); return numbers[0]; })"))
                .isEqualTo(List.of(40, 40, 4, 0));
    }

    /** The negative control: a counter each tablet keeps in its localStorage, where it also vanishes. */
    @Test
    void aCounterInLocalStorageGivesTheSameNumbersToAll() {
        assertThat(run(FOUR_TABLETS + "return drawn((device, own, i) => { if (i === 6) localStorage.removeItem(device);"
                        + " const next = Number(localStorage.getItem(device) ?? 0) + 1; localStorage.setItem(device, next);"
                        + " return 'SEM-1571-' + String(next).padStart(6, '0'); })"))
                .isEqualTo(List.of(48, 6, 0, 36));
    }

    private static final String FOUR_TABLETS = """
            const { draw } = await import("/field/core/numbers.js");
            function drawn(next) {
              const all = [];
              let empty = 0, outside = 0;
              for (let device = 0; device < 4; device++) {
                const [from, to] = [device * 10 + 1, device * 10 + 10];
                const own = [{ id: "l" + device, prefix: "SEM-1571-", from, to, next: from }];
                for (let i = 0; i < 12; i++) {
                  try {
                    const number = next(device, own, i);
                    const running = Number(number.slice(-6));
                    if (running < from || running > to) outside++;
                    all.push(number);
                  } catch (error) {
                    if (error.constructor.name !== "NumbersExhausted") throw error;
                    empty++;
                    break;
                  }
                }
              }
              return [all.length, new Set(all).size, empty, outside];
            }
            """;

    @ParameterizedTest
    @CsvSource({
        "whole, false, package",
        "numbers, 19, numbers",
        "missing, 1, shell",
        "missing, undefined, shell",
        "skew, 600000, clock",
        "skew, -600000, clock",
        "skew, undefined, clock",
        "persisted, false, storage",
        "free, 209715199, space"
    })
    void eachQuestionOfTheGateStopsByItself(String fact, String value, String key) {
        assertThat(run("const { judge } = await import('/field/core/gate.js');"
                        + "const ready = { whole: true, persisted: true, free: 209715200, skew: 599999, missing: 0, numbers: 20, families: 10 };"
                        + "const stopped = (facts) => judge(facts).filter(({ ok }) => !ok).map(({ key }) => key);"
                        + "return [stopped(ready), stopped({ ...ready, " + fact + ": " + value + " })]"))
                .isEqualTo(List.of(List.of(), List.of(key)));
    }
}
