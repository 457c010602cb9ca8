package id.mcsoc.reporting.figures;

import static id.mcsoc.reporting.figures.Figure.Factor.ACCURACY;
import static id.mcsoc.reporting.figures.Figure.Factor.REACH;
import static id.mcsoc.reporting.figures.Figure.Factor.TIME;
import static id.mcsoc.reporting.figures.Figure.Unit.AVERAGE;
import static id.mcsoc.reporting.figures.Figure.Unit.COUNT;
import static id.mcsoc.reporting.figures.Figure.Unit.DAYS;
import static id.mcsoc.reporting.figures.Figure.Unit.HOURS;
import static id.mcsoc.reporting.figures.Figure.Unit.MINUTES;
import static id.mcsoc.reporting.figures.Figure.Unit.PERCENT;

import id.mcsoc.reporting.Measure;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** The effectiveness figures; each line is one formula. */
@Service
public class Figures {

    private final Summaries summaries;

    Figures(Summaries summaries) {
        this.summaries = summaries;
    }

    public List<Figure> of(Lens lens) {
        var all = summaries.of(lens);
        return Stream.of(time(all), accuracy(all), reach(all))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Figure> time(Map<Measure, Summary> all) {
        var agreement = get(all, Measure.AGREEMENT);
        var lead = get(all, Measure.LEAD);
        var start = get(all, Measure.START_DELAY);
        var waiting = get(all, Measure.WAITING);
        var service = get(all, Measure.SERVICE);
        var sync = get(all, Measure.SYNC_DELAY);
        return List.of(
                figure("agreement-median", DAYS, agreement.median(), agreement),
                figure("lead-median", DAYS, lead.median(), lead),
                figure(
                        "start-on-time",
                        PERCENT,
                        start.share(start.n() - start.above().quarter()),
                        start),
                figure("start-delay-median", MINUTES, start.median(), start),
                figure("waiting-median", MINUTES, waiting.median(), waiting),
                figure("waiting-p90", MINUTES, waiting.p90(), waiting),
                figure("service-median", MINUTES, service.median(), service),
                figure("service-p90", MINUTES, service.p90(), service),
                figure("sync-median", HOURS, sync.median(), sync),
                figure("sync-most", HOURS, sync.most(), sync),
                figure("sync-above-day", PERCENT, sync.share(sync.above().day()), sync),
                figure("sync-above-two-days", PERCENT, sync.share(sync.above().twoDays()), sync));
    }

    private static List<Figure> accuracy(Map<Measure, Summary> all) {
        var right = get(all, Measure.OPERATIONS_RIGHT).sum();
        var operations = right + get(all, Measure.OPERATIONS_WRONG).sum();
        var share = operations == 0 ? 0 : 100.0 * right / operations;
        return List.of(
                new Figure(ACCURACY, "first-time-right", share, PERCENT, operations),
                sum(ACCURACY, "complaints", get(all, Measure.COMPLAINTS)));
    }

    private static List<Figure> reach(Map<Measure, Summary> all) {
        var families = get(all, Measure.FAMILIES_SERVED);
        var perVisit = families.n() == 0 ? 0 : (double) families.sum() / families.n();
        return List.of(
                new Figure(REACH, "visits", families.n(), COUNT, families.n()),
                sum(REACH, "families", families),
                new Figure(REACH, "families-per-visit", perVisit, AVERAGE, families.n()),
                sum(REACH, "persons", get(all, Measure.PERSONS_SERVED)),
                sum(REACH, "left-over", get(all, Measure.LEFT_OVER)),
                sum(REACH, "registrations", get(all, Measure.REGISTRATIONS)),
                sum(REACH, "changes", get(all, Measure.CHANGES)),
                sum(REACH, "cards", get(all, Measure.CARDS)));
    }

    private static Summary get(Map<Measure, Summary> all, Measure measure) {
        return all.getOrDefault(measure, Summary.NONE);
    }

    private static Figure figure(String key, Figure.Unit unit, double quantity, Summary of) {
        return new Figure(TIME, key, unit.of(quantity), unit, of.n());
    }

    private static Figure sum(Figure.Factor factor, String key, Summary of) {
        return new Figure(factor, key, of.sum(), COUNT, of.n());
    }
}
