package id.mcsoc.field.shell;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.DemoServer;
import id.mcsoc.browser.OpenBrowser;
import id.mcsoc.members.SeededRules;
import id.mcsoc.members.rules.FamilyCases;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the tablet refuses before it says Tersimpan. */
@DemoServer
class TabletRulesTest {

    private static final String PEOPLE = """
            const { checkRegistration } = await import("/field/model/registration.js");
            const family = { street: "Jl. A", area: "15.71.01.1001", phone: "081274000001", segment: "PBPU",
              wardClass: "III" };
            const person = (row, more) => Object.fromEntries(Object.entries({ name: "A", nik: "997101120385000" + row,
              birthDate: "1985-03-12", sex: "MALE", relation: row === 1 ? "HEAD" : "CHILD", primaryFacility: "F1",
              ...more }).map(([key, value]) => [row + "." + key, value]));
            const keys = (values, taken) => checkRegistration(values, "2026-11-20", new Set(taken ?? []), RULES)
              .map(({ field, key }) => field + " " + key);
            """;

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

    private Object errors(String script) {
        return tablet.page.evaluate(
                "async (rules) => { const RULES = JSON.parse(rules);" + PEOPLE + "return " + script + "}",
                FamilyCases.JSON.writeValueAsString(SeededRules.all()));
    }

    /** One table for both sides; the centre reads it in {@code NikTest}. */
    @Test
    void anImpossibleDateIsAnErrorAndADifferentOneWarnsOnly() {
        var niks = TabletSession.resource("/tablet/niks.csv").lines().skip(1).toList();
        var said = tablet.page.evaluate("""
                async (niks) => {
                  const { decodeNik, nikWarnings } = await import("/field/model/rules.js");
                  const { wrongNik } = await import("/field/model/changes.js");
                  return niks.map((line) => {
                    const [nik, birthDate, sex] = line.split(",");
                    const words = nikWarnings(nik, { birthDate, sex }).map((key) => key.split(".").at(-1));
                    const wrong = wrongNik(nik, true).length > 0;
                    if (wrong !== !decodeNik(nik)) throw new Error(nik);
                    return [nik, birthDate, sex, wrong ? "error" : words.join(" ")].join(",");
                  });
                }""", niks);
        assertThat(said).isEqualTo(niks);
        assertThat(niks).hasSizeGreaterThan(15);
    }

    /** Head born 1985: what is plain is proposed, the rest stays open. */
    @Test
    void whoStandsNextOnACardIsProposed() {
        var proposed = tablet.page.evaluate("""
                async () => {
                  const { likelyRelation } = await import("/field/model/relatives.js");
                  const man = { relation: "HEAD", birthDate: "1985-03-12", sex: "MALE" };
                  const woman = { ...man, sex: "FEMALE" };
                  const wife = { relation: "WIFE", birthDate: "1987-07-15", sex: "FEMALE" };
                  const next = (birthDate, sex, ...others) => likelyRelation({ birthDate, sex }, others);
                  return [next("", ""), next("1987-07-15", "FEMALE", man), next("1987-07-15", "MALE", woman),
                    next("1999-03-14", "FEMALE", man), next("2000-03-14", "FEMALE", man), next("2031-01-01", "MALE", man),
                    next("1987-07-15", "FEMALE", man, wife), next("1960-01-01", "FEMALE", man), next("1987-07-15", "MALE", man),
                    next("", "FEMALE", man), next("2012-01-01", "MALE", { relation: "HEAD", birthDate: "", sex: "" })];
                }""");
        assertThat(proposed).isEqualTo(List.of("HEAD", "WIFE", "HUSBAND", "WIFE", "CHILD", "", "", "", "", "", ""));
    }

    @Test
    void aWholeFamilyPasses() {
        assertThat(errors("keys({ ...family, ...person(1), ...person(2) })")).isEqualTo(List.of());
    }

    @Test
    void aFamilyHasExactlyOneHead() {
        assertThat(errors("keys({ ...family, ...person(1, { relation: 'CHILD' }) })"))
                .isEqualTo(List.of("1.relation refusal.one-head-needed"));
        assertThat(errors("keys({ ...family, ...person(1), ...person(2, { relation: 'HEAD' }) })"))
                .isEqualTo(List.of("2.relation refusal.one-head-needed"));
    }

    @Test
    void aNikStandsForOnePerson() {
        assertThat(errors("keys({ ...family, ...person(1), ...person(2, { nik: '9971011203850001' }) })"))
                .isEqualTo(List.of("2.nik field.error.nik-double"));
        assertThat(errors("keys({ ...family, ...person(1) }, ['9971011203850001'])"))
                .isEqualTo(List.of("1.nik field.error.nik-double"));
    }

    @Test
    void onlyABabyUnderThreeMonthsMayLackItsNik() {
        var baby = "keys({ ...family, ...person(1), ...person(2, { nik: '', birthDate: '%s', motherNik: '%s' }) })";
        assertThat(errors(baby.formatted("2026-08-21", "9971015507870002"))).isEqualTo(List.of());
        assertThat(errors(baby.formatted("2026-08-20", "9971015507870002")))
                .isEqualTo(List.of("2.nik refusal.newborn-too-old"));
        assertThat(errors(baby.formatted("2026-08-21", "")))
                .isEqualTo(List.of("2.motherNik refusal.mother-nik-missing"));
    }

    /** The same table as the office's judge (JudgementTest). */
    @Test
    void theTabletJudgesAsTheOfficeDoes() {
        var cases = FamilyCases.all();
        var given = cases.stream()
                .map(one -> Map.of("rules", one.rules(), "situation", one.situation()))
                .toList();
        var said = tablet.page.evaluate("""
                async (given) => {
                  const { judge } = await import("/field/model/judgement.js");
                  return JSON.parse(given).map(({ rules, situation }) => judge(rules, situation)
                    .map(({ severity, key, person, values }) => `${severity} ${key} ${person ?? "-"} ${values.join("|")}`));
                }""", FamilyCases.JSON.writeValueAsString(given));
        assertThat(said).isEqualTo(cases.stream().map(FamilyCases.Case::says).toList());
    }

    @Test
    void aPackageOfBeforeTheRulesLeavesTheJudgementToTheOffice() {
        assertThat(errors("checkRegistration({ ...family, ...person(1), ...person(2, { relation: 'HEAD' }) },"
                        + " '2026-11-20')"))
                .isEqualTo(List.of());
    }

    @Test
    void theClassIsAskedOnceForAll() {
        assertThat(errors("keys({ ...family, wardClass: '', ...person(1) })"))
                .isEqualTo(List.of("wardClass field.error.required"));
    }

    @Test
    void thePriorityLaneComesFirstThenTheNumber() {
        assertThat(tablet.page.evaluate("""
                        async () => {
                          const { board } = await import("/field/model/queue.js");
                          const family = (number, lane) => ({ queue: { number, lane, state: "ARRIVED" } });
                          const all = [family(1, "REGULAR"), family(3, "PRIORITY"), family(2, "PRIORITY")];
                          return board(all).waiting.map(({ queue }) => queue.number);
                        }""")).isEqualTo(List.of(2, 3, 1));
    }

    /** The office reckons the same in {@code BillTest}. */
    @Test
    void theTabletReckonsAFamilysContribution() {
        assertThat(tablet.page.evaluate("""
                async () => {
                  const { bill, accounts } = await import("/field/model/bill.js");
                  const first = { key: "first-payment", kind: "FIRST_PAYMENT", acts: ["REGISTER"], severity: "TELL",
                    validFrom: "2014-01-01", validUntil: null, parameters: { from: "14", to: "30", segments: "PBPU|BP" } };
                  const model = { rules: [first], contributions: [{ wardClass: "III", amount: 42000, stateShare: 7000 }],
                    accounts: [{ bank: "Mandiri", prefix: "89888" }] };
                  const members = (segment) => [{ segment, wardClass: "III", number: "0002000000011" }, { statusReason: "died" }, {}];
                  const of = (segment) => bill(model, { members: members(segment) }, "2026-11-20");
                  const { persons, each, first: paid } = of("PBPU");
                  const [{ number }] = accounts(model, { members: members("PBPU") });
                  return [persons, each, paid.from, paid.until, number, String(of("PBI"))].join(" ");
                }""")).isEqualTo("2 35000 2026-12-04 2026-12-20 8988802000000011 null");
    }

    /** Where the package does not say it, the office judges. */
    @Test
    void aClassThatNeedsAnAccountIsForFamiliesThatHaveOne() {
        assertThat(tablet.page.evaluate("""
                async () => {
                  const { judge } = await import("/field/model/judgement.js");
                  const { standing } = await import("/field/model/situation.js");
                  const row = { key: "autodebit", kind: "AUTODEBIT", acts: ["CLASS", "SEGMENT"], severity: "REFUSE",
                    validFrom: "2014-01-01", validUntil: null, parameters: { classes: "I|II", segments: "PBPU|BP" } };
                  const members = (segment) => [{ id: "a", segment, wardClass: "III", birthDate: "1980-05-17" }];
                  const of = (account, wanted) =>
                    judge([row], standing("CLASS", "2026-11-20", { members: members("PBPU"), account }, { wanted })).length;
                  const alone = (account) =>
                    judge([{ ...row, parameters: { ...row.parameters, classes: "III" } }],
                      standing("SEGMENT", "2026-11-20", { members: members("PBI"), account }, { wanted: "BP" })).length;
                  return [of(false, "II"), of(false, "III"), of(true, "II"), of(undefined, "II"), alone(false), alone(true)];
                }""")).isEqualTo(List.of(1, 0, 0, 0, 1, 0));
    }

    @Test
    void anAreaNobodyKnowsIsAWarning() {
        assertThat(tablet.page.evaluate("""
                async () => {
                  const { nikWarnings } = await import("/field/model/rules.js");
                  const of = (nik) => nikWarnings(nik, { birthDate: "2003-01-10", sex: "FEMALE" }).join();
                  return [of("1571015001030001"), of("0971015001030001")].join(" ");
                }""")).isEqualTo(" field.warning.area");
    }

    @Test
    void aNikStandsInFoursWhileItIsTyped() {
        assertThat(tablet.page.evaluate("""
                async () => {
                  const { inFours } = await import("/field/parts/nik.js");
                  const input = document.body.appendChild(document.createElement("input"));
                  inFours(input);
                  input.value = "15710150";
                  input.dispatchEvent(new Event("input"));
                  const typed = input.value;
                  input.setSelectionRange(2, 2);
                  input.value = "1 5710150";
                  input.setSelectionRange(2, 2);
                  input.dispatchEvent(new Event("input"));
                  return [typed, input.value].join("|");
                }""")).isEqualTo("1571 0150|1 5710150");
    }

    @Test
    void twoDesksWithoutANetworkNeverGiveTheSameNumber() {
        assertThat(tablet.page.evaluate("""
                        async () => {
                          const { nextNumber, numberText } = await import("/field/model/queue.js");
                          const at = (...numbers) => numbers.map((number) => ({ queue: { number } }));
                          return [nextNumber([]), nextNumber(at(1, 7)), nextNumber([], 1), nextNumber(at(9, 1004), 1),
                            nextNumber(at(1, 1004), 0)].map(numberText);
                        }""")).isEqualTo(List.of("A001", "A008", "B001", "B005", "A002"));
    }

    @Test
    void theBoardShowsTheLineOfEveryDeskAndNobodysName() {
        assertThat(tablet.page.evaluate("""
                async () => {
                  const { shownOn } = await import("/field/model/queue.js");
                  const family = (number, state, lane = "REGULAR", desk) => ({ headName: "Siti", queue: { number, lane, state, desk } });
                  const all = [family(1, "CALLED", "REGULAR", 1), family(2, "ARRIVED"), family(3, "ARRIVED", "PRIORITY"), family(1001, "ARRIVED")];
                  const { serving, next, lines } = shownOn(all, 0);
                  if (JSON.stringify(shownOn(all, 0)).includes("Siti")) return "a name";
                  return [serving.map(({ number, desk }) => number + desk), next.map(({ number, first }) => number + (first ? "*" : "")),
                    lines.map(({ desk, own, waiting }) => desk + own + waiting)].join(" ");
                }""")).isEqualTo("A001B A003*,A002,B001 Atrue2,Bfalse1");
    }

    @Test
    void theBlanksOnTheTableAreThoseCountedLessThePlasticOnesPrinted() {
        assertThat(tablet.page.evaluate("""
                        async () => {
                          const { blanksLeft } = await import("/field/model/queue.js");
                          const entries = [["PRINT_CARD", "CR80"], ["REPRINT_CARD", "CR80"], ["PRINT_CARD", "A4_SHEET"], ["START_VISIT"]]
                            .map(([type, layout]) => ({ op: { type, set: { layout } } }));
                          return [blanksLeft({ started: { checklist: { cards: 9 } }, cardStock: 40, entries }),
                            blanksLeft({ cardStock: 40, entries }), blanksLeft({ entries: [] })].join(" ");
                        }""")).isEqualTo("7 38 0");
    }

    @Test
    void aPrinterIsCorrectedByWhatWasMeasured() {
        assertThat(tablet.page.evaluate("""
                        async () => {
                          const { corrected } = await import("/field/model/printers.js");
                          const once = corrected([], "Zebra", "4,8", "5.3");
                          return JSON.stringify([once, corrected(once, "Zebra", "5", "5,1"), corrected([], "", "5", "5"),
                            corrected([], "Z", "16", "5"), corrected([], "Z", "lima", "5")]);
                        }"""))
                .isEqualTo(
                        "[[{\"name\":\"Zebra\",\"x\":2,\"y\":-3}],[{\"name\":\"Zebra\",\"x\":2,\"y\":-4}],null,null,null]");
    }
}
