package id.mcsoc.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.mcsoc.reporting.Measure;
import id.mcsoc.survey.SkmBand;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every formula by numbers computed by hand. */
class FormulasTest {

    @Test
    void npsIsPromotersMinusDetractorsInPercent() {
        // 10, 9 promote; 8, 7 are passive; 6 does not: (2 - 1) / 5 = 20 %
        var all = Map.of(Measure.NPS, rows(10, 9, 8, 7, 6));
        assertThat(value("nps", all)).isEqualTo(20);
        assertThat(value("nps-promoters", all)).isEqualTo(40);
        assertThat(value("nps-passives", all)).isEqualTo(40);
        assertThat(value("nps-detractors", all)).isEqualTo(20);
    }

    @Test
    void npsGoesFromMinusAHundredToAHundred() {
        assertThat(value("nps", Map.of(Measure.NPS, rows(0)))).isEqualTo(-100);
        assertThat(value("nps", Map.of(Measure.NPS, rows(9, 10)))).isEqualTo(100);
    }

    @Test
    void theIndexOfSatisfactionIsTheMeanOfNineAnswersTimesTwentyFive() {
        assertThat(value("skm", Map.of(Measure.SKM, rows(36)))).isEqualTo(100);
        assertThat(value("skm", Map.of(Measure.SKM, rows(9)))).isEqualTo(25);
        assertThat(value("skm", Map.of(Measure.SKM, rows(27, 30)))).isCloseTo(79.17, within(0.01));
    }

    /** (27 + 30) / 2 / 9 * 25 = 79.17 is B; 27 / 9 * 25 = 75 is C; 31.8 / 9 * 25 = 88.33 is A. */
    @Test
    void theIndexHasABandAndNothingElseHas() {
        assertThat(figure("skm", Map.of(Measure.SKM, rows(27, 30))).band()).isEqualTo(SkmBand.B);
        assertThat(figure("skm", Map.of(Measure.SKM, rows(27))).band()).isEqualTo(SkmBand.C);
        assertThat(figure("skm", Map.of(Measure.SKM, rows(31, 32, 32, 32, 32))).band())
                .isEqualTo(SkmBand.A);
        assertThat(figure("skm", Map.of()).band()).isNull();
        assertThat(guarded("skm", Measure.SKM, 27, 30).band()).isNull();
        assertThat(figure("nps", Map.of(Measure.NPS, rows(10))).band()).isNull();
    }

    @Test
    void keptPromisesAreAShareOfAllThatAreDue() {
        var all = Map.of(Measure.PROMISE_KEPT, rows(1, 1, 0));
        assertThat(value("promise-kept", all)).isCloseTo(66.67, within(0.01));
        assertThat(figure("promise-kept", all).n()).isEqualTo(3);
    }

    @Test
    void everyShareOfOnesAndNoughtsCountsTheOnes() {
        Map.of(
                        "first-reply-in-time", Measure.FIRST_REPLY_IN_TIME,
                        "complaint-in-time", Measure.COMPLAINT_IN_TIME,
                        "centre-right", Measure.CENTRE_RIGHT,
                        "documents-incomplete", Measure.DOCUMENTS_INCOMPLETE)
                .forEach((key, measure) -> assertThat(value(key, Map.of(measure, rows(1, 0, 0, 0))))
                        .isEqualTo(25));
    }

    @Test
    void theFiveQuestionsOfStyleAreMeans() {
        for (var question : List.of("FRIENDLY", "POLITE", "CLEAR", "COMFORTABLE", "FAIR")) {
            var measure = Measure.valueOf("STYLE_" + question);
            assertThat(value("style-" + question.toLowerCase(), Map.of(measure, rows(4, 3, 3))))
                    .isCloseTo(3.33, within(0.01));
        }
        assertThat(value("satisfaction", Map.of(Measure.SATISFACTION, rows(1, 4))))
                .isEqualTo(2.5);
    }

    @Test
    void resourcesAreHoursRoadAndFamiliesPerHour() {
        // two officers three hours, three officers two hours: 12 hours; 18 + 12 families
        var all = Map.of(
                Measure.OFFICER_SECONDS, rows(21_600, 21_600),
                Measure.FAMILIES_SERVED, rows(18, 12),
                Measure.METRES, rows(12_500, 7_500));
        assertThat(value("officer-hours", all)).isEqualTo(12);
        assertThat(value("families-per-officer-hour", all)).isEqualTo(2.5);
        assertThat(value("kilometres", all)).isEqualTo(20);
        assertThat(value("families-per-visit", all)).isEqualTo(15);
        assertThat(value("visits", all)).isEqualTo(2);
        assertThat(value("families", all)).isEqualTo(30);
    }

    @Test
    void finishesAreComparedInHours() {
        assertThat(value("promise-delay-median", Map.of(Measure.PROMISE_DELAY, rows(-7_200, 3_600))))
                .isEqualTo(-0.5);
    }

    @Test
    void countsAreSums() {
        Map.of(
                        "duplicates", Measure.DUPLICATES_CAUGHT,
                        "conflicts", Measure.CONFLICTS,
                        "reprints-error", Measure.REPRINTS_ERROR,
                        "complaints-repeated", Measure.COMPLAINTS_REPEATED,
                        "complaints-attitude", Measure.COMPLAINTS_ATTITUDE,
                        "left-over", Measure.LEFT_OVER,
                        "registrations", Measure.REGISTRATIONS,
                        "changes", Measure.CHANGES,
                        "cards", Measure.CARDS,
                        "persons", Measure.PERSONS_SERVED)
                .forEach((key, measure) ->
                        assertThat(value(key, Map.of(measure, rows(1, 2)))).isEqualTo(3));
    }

    @Test
    void withoutAnyRowNothingIsDividedByNought() {
        assertThat(Formulas.ALL).allSatisfy(formula -> {
            var figure = formula.figure(Map.of(), true);
            assertThat(figure.n()).isZero();
            assertThat(figure.value()).isZero();
            assertThat(figure.hidden()).isFalse();
        });
    }

    @Test
    void ofOneRowEveryMedianIsThatRow() {
        assertThat(value("waiting-median", Map.of(Measure.WAITING, rows(120)))).isEqualTo(2);
        assertThat(value("waiting-p90", Map.of(Measure.WAITING, rows(120)))).isEqualTo(2);
    }

    @Test
    void fewerThanFivePeopleAreNotToldToWhoSeesFiguresOnly() {
        assertThat(guarded("waiting-median", Measure.WAITING, 60, 60, 60, 60).hidden())
                .isTrue();
        assertThat(guarded("waiting-median", Measure.WAITING, 60, 60, 60, 60, 60)
                        .hidden())
                .isFalse();
        assertThat(guarded("families", Measure.FAMILIES_SERVED, 4).hidden()).isTrue();
        assertThat(guarded("families", Measure.FAMILIES_SERVED, 5).hidden()).isFalse();
        assertThat(guarded("families-per-visit", Measure.FAMILIES_SERVED, 4))
                .isEqualTo(new Figure(Figure.Factor.REACH, "families-per-visit", 0, Figure.Unit.AVERAGE, 0, true));
        assertThat(guarded("visits", Measure.FAMILIES_SERVED, 4).value()).isEqualTo(1);
        assertThat(figure("families", Map.of(Measure.FAMILIES_SERVED, rows(4))).value())
                .isEqualTo(4);
    }

    @Test
    void aCellThatTheTotalWouldTellIsHiddenWithAnother() {
        assertThat(SmallCells.column(List.of(20L, 3L, 0L, 7L))).containsExactly(20L, -1L, 0L, -1L);
        assertThat(SmallCells.column(List.of(20L, 3L, 4L))).containsExactly(20L, -1L, -1L);
        assertThat(SmallCells.column(List.of(20L, 5L, 0L))).containsExactly(20L, 5L, 0L);
    }

    @Test
    void aKeyNamesOneFigureAndEveryFigureHasItsWords() throws Exception {
        assertThat(Formulas.ALL.stream().map(Formula::key)).doesNotHaveDuplicates();
        for (var file : List.of("reporting", "reporting_en")) {
            var words = new Properties();
            try (var in = getClass().getResourceAsStream("/messages/" + file + ".properties")) {
                words.load(in);
            }
            assertThat(Formulas.ALL)
                    .allSatisfy(formula -> assertThat(words)
                            .containsKeys("reporting.figure." + formula.key(), "reporting.formula." + formula.key()));
            assertThat(Stream.of(Measure.values())
                            .map(measure -> "reporting.measure."
                                    + measure.name().toLowerCase().replace('_', '-')))
                    .allMatch(words::containsKey);
        }
    }

    private static double value(String key, Map<Measure, Summary> all) {
        return figure(key, all).value();
    }

    private static Figure figure(String key, Map<Measure, Summary> all) {
        return Formulas.named(key).orElseThrow().figure(all, false);
    }

    private static Figure guarded(String key, Measure measure, long... quantities) {
        return Formulas.named(key).orElseThrow().figure(Map.of(measure, rows(quantities)), true);
    }

    /** As the database sums them up; median and p90 by their definitions. */
    private static Summary rows(long... quantities) {
        var sorted = Arrays.stream(quantities).sorted().boxed().collect(Collectors.toList());
        var n = sorted.size();
        var median = (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2.0;
        var p90 = sorted.get((int) Math.ceil(0.9 * n) - 1);
        return new Summary(
                n,
                sorted.stream().mapToLong(Long::longValue).sum(),
                median,
                p90,
                sorted.get(n - 1),
                new Summary.Above(0, 0, 0),
                new Summary.Scale(
                        sorted.stream().filter(one -> one >= 9).count(),
                        sorted.stream().filter(one -> one <= 6).count()));
    }
}
