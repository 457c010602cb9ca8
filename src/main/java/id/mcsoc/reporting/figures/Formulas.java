package id.mcsoc.reporting.figures;

import static id.mcsoc.reporting.figures.Figure.Factor.ACCURACY;
import static id.mcsoc.reporting.figures.Figure.Factor.REACH;
import static id.mcsoc.reporting.figures.Figure.Factor.RESOURCES;
import static id.mcsoc.reporting.figures.Figure.Factor.STYLE;
import static id.mcsoc.reporting.figures.Figure.Factor.TIME;
import static id.mcsoc.reporting.figures.Figure.Unit.AVERAGE;
import static id.mcsoc.reporting.figures.Figure.Unit.COUNT;
import static id.mcsoc.reporting.figures.Figure.Unit.DAYS;
import static id.mcsoc.reporting.figures.Figure.Unit.HOURS;
import static id.mcsoc.reporting.figures.Figure.Unit.INDEX;
import static id.mcsoc.reporting.figures.Figure.Unit.KILOMETRES;
import static id.mcsoc.reporting.figures.Figure.Unit.MINUTES;
import static id.mcsoc.reporting.figures.Figure.Unit.PERCENT;
import static id.mcsoc.reporting.figures.Figure.Unit.POINTS;
import static id.mcsoc.reporting.figures.Figure.Unit.SCORE;
import static id.mcsoc.reporting.figures.Formula.of;

import id.mcsoc.reporting.Measure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every figure of the effectiveness page, once; each line is one formula. */
final class Formulas {

    private static final List<Formula> TIMES = List.of(
            of(TIME, "agreement-median", DAYS, Measure.AGREEMENT, Summary::median),
            of(TIME, "lead-median", DAYS, Measure.LEAD, Summary::median),
            of(
                    TIME,
                    "start-on-time",
                    PERCENT,
                    Measure.START_DELAY,
                    start -> start.share(start.n() - start.above().quarter())),
            of(TIME, "start-delay-median", MINUTES, Measure.START_DELAY, Summary::median),
            of(TIME, "waiting-median", MINUTES, Measure.WAITING, Summary::median)
                    .aboutEach(),
            of(TIME, "waiting-p90", MINUTES, Measure.WAITING, Summary::p90).aboutEach(),
            of(TIME, "service-median", MINUTES, Measure.SERVICE, Summary::median)
                    .aboutEach(),
            of(TIME, "service-p90", MINUTES, Measure.SERVICE, Summary::p90).aboutEach(),
            share(TIME, "promise-kept", Measure.PROMISE_KEPT),
            of(TIME, "promise-delay-median", HOURS, Measure.PROMISE_DELAY, Summary::median)
                    .aboutEach(),
            of(TIME, "sync-median", HOURS, Measure.SYNC_DELAY, Summary::median),
            of(TIME, "sync-most", HOURS, Measure.SYNC_DELAY, Summary::most),
            of(
                    TIME,
                    "sync-above-day",
                    PERCENT,
                    Measure.SYNC_DELAY,
                    sync -> sync.share(sync.above().day())),
            of(
                    TIME,
                    "sync-above-two-days",
                    PERCENT,
                    Measure.SYNC_DELAY,
                    sync -> sync.share(sync.above().twoDays())),
            share(TIME, "first-reply-in-time", Measure.FIRST_REPLY_IN_TIME),
            share(TIME, "complaint-in-time", Measure.COMPLAINT_IN_TIME));

    private static final List<Formula> ACCURACIES = List.of(
            new Formula(
                    ACCURACY,
                    "first-time-right",
                    PERCENT,
                    List.of(Measure.OPERATIONS_RIGHT, Measure.OPERATIONS_WRONG),
                    values -> operations(values) == 0
                            ? 0
                            : 100.0 * values.of(Measure.OPERATIONS_RIGHT).sum() / operations(values),
                    Formulas::operations,
                    values -> -1),
            share(ACCURACY, "centre-right", Measure.CENTRE_RIGHT),
            sum(ACCURACY, "duplicates", Measure.DUPLICATES_CAUGHT).aboutSum(),
            share(ACCURACY, "documents-incomplete", Measure.DOCUMENTS_INCOMPLETE),
            sum(ACCURACY, "conflicts", Measure.CONFLICTS),
            sum(ACCURACY, "reprints-error", Measure.REPRINTS_ERROR).aboutSum(),
            sum(ACCURACY, "complaints", Measure.COMPLAINTS).aboutSum(),
            sum(ACCURACY, "complaints-repeated", Measure.COMPLAINTS_REPEATED).aboutSum());

    private static final List<Formula> STYLES = List.of(
            mean("style-friendly", Measure.STYLE_FRIENDLY),
            mean("style-polite", Measure.STYLE_POLITE),
            mean("style-clear", Measure.STYLE_CLEAR),
            mean("style-comfortable", Measure.STYLE_COMFORTABLE),
            mean("style-fair", Measure.STYLE_FAIR),
            mean("satisfaction", Measure.SATISFACTION),
            of(
                            STYLE,
                            "nps",
                            POINTS,
                            Measure.NPS,
                            nps -> nps.share(
                                    nps.scale().promoters() - nps.scale().detractors()))
                    .aboutEach(),
            of(
                            STYLE,
                            "nps-promoters",
                            PERCENT,
                            Measure.NPS,
                            nps -> nps.share(nps.scale().promoters()))
                    .aboutEach(),
            of(
                            STYLE,
                            "nps-passives",
                            PERCENT,
                            Measure.NPS,
                            nps -> nps.share(nps.n()
                                    - nps.scale().promoters()
                                    - nps.scale().detractors()))
                    .aboutEach(),
            of(
                            STYLE,
                            "nps-detractors",
                            PERCENT,
                            Measure.NPS,
                            nps -> nps.share(nps.scale().detractors()))
                    .aboutEach(),
            of(STYLE, "skm", INDEX, Measure.SKM, skm -> skm.mean() / 9 * 25).aboutEach(),
            sum(STYLE, "complaints-attitude", Measure.COMPLAINTS_ATTITUDE).aboutSum());

    private static final List<Formula> REACHES = List.of(
            of(REACH, "visits", COUNT, Measure.FAMILIES_SERVED, Summary::n),
            sum(REACH, "families", Measure.FAMILIES_SERVED).aboutSum(),
            of(REACH, "families-per-visit", AVERAGE, Measure.FAMILIES_SERVED, Summary::mean)
                    .aboutSum(),
            sum(REACH, "persons", Measure.PERSONS_SERVED).aboutSum(),
            sum(REACH, "left-over", Measure.LEFT_OVER).aboutSum(),
            sum(REACH, "registrations", Measure.REGISTRATIONS).aboutSum(),
            sum(REACH, "changes", Measure.CHANGES).aboutSum(),
            sum(REACH, "cards", Measure.CARDS).aboutSum());

    private static final List<Formula> MEANS = List.of(
            of(RESOURCES, "officer-hours", HOURS, Measure.OFFICER_SECONDS, Summary::sum),
            of(RESOURCES, "kilometres", KILOMETRES, Measure.METRES, Summary::sum),
            new Formula(
                    RESOURCES,
                    "families-per-officer-hour",
                    AVERAGE,
                    List.of(Measure.OFFICER_SECONDS, Measure.FAMILIES_SERVED),
                    values -> values.of(Measure.OFFICER_SECONDS).sum() == 0
                            ? 0
                            : 3_600.0
                                    * values.of(Measure.FAMILIES_SERVED).sum()
                                    / values.of(Measure.OFFICER_SECONDS).sum(),
                    values -> values.of(Measure.OFFICER_SECONDS).n(),
                    values -> values.of(Measure.FAMILIES_SERVED).sum()));

    static final List<Formula> ALL = Stream.of(TIMES, ACCURACIES, STYLES, REACHES, MEANS)
            .flatMap(List::stream)
            .toList();

    private Formulas() {}

    static Optional<Formula> named(String key) {
        return ALL.stream().filter(formula -> formula.key().equals(key)).findFirst();
    }

    /** Rows are 1 or 0: how many per hundred are 1. */
    private static Formula share(Figure.Factor factor, String key, Measure measure) {
        return of(factor, key, PERCENT, measure, kept -> kept.share(kept.sum())).aboutEach();
    }

    private static Formula sum(Figure.Factor factor, String key, Measure measure) {
        return of(factor, key, COUNT, measure, Summary::sum);
    }

    private static Formula mean(String key, Measure measure) {
        return of(STYLE, key, SCORE, measure, Summary::mean).aboutEach();
    }

    private static long operations(Formula.Values values) {
        return values.of(Measure.OPERATIONS_RIGHT).sum()
                + values.of(Measure.OPERATIONS_WRONG).sum();
    }
}
