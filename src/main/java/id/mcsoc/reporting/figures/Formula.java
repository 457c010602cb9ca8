package id.mcsoc.reporting.figures;

import id.mcsoc.reporting.Measure;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * How one figure is computed; the same for every page and file.
 *
 * @param measures whose rows stand behind it, the first one counted by n
 * @param people how many people it speaks of, -1 when it speaks of none
 */
record Formula(
        Figure.Factor factor,
        String key,
        Figure.Unit unit,
        List<Measure> measures,
        ToDoubleFunction<Values> value,
        ToLongFunction<Values> n,
        ToLongFunction<Values> people) {

    /** Below it somebody could be recognised. */
    static final int FEWEST = 5;

    /** What the measures said. */
    record Values(Map<Measure, Summary> all) {
        Summary of(Measure measure) {
            return all.getOrDefault(measure, Summary.NONE);
        }
    }

    /** Of one measure, about things. */
    static Formula of(
            Figure.Factor factor, String key, Figure.Unit unit, Measure measure, ToDoubleFunction<Summary> value) {
        return new Formula(
                factor,
                key,
                unit,
                List.of(measure),
                values -> unit.of(value.applyAsDouble(values.of(measure))),
                values -> values.of(measure).n(),
                values -> -1);
    }

    /** Of one measure with a row for each family or person. */
    Formula aboutEach() {
        return about(n);
    }

    /** Of one measure whose sum is people. */
    Formula aboutSum() {
        return about(values -> values.of(measures.get(0)).sum());
    }

    Formula about(ToLongFunction<Values> who) {
        return new Formula(factor, key, unit, measures, value, n, who);
    }

    Figure figure(Map<Measure, Summary> all, boolean guarded) {
        var values = new Values(all);
        var figure = new Figure(factor, key, value.applyAsDouble(values), unit, n.applyAsLong(values), false);
        var few = people.applyAsLong(values);
        return guarded && few > 0 && few < FEWEST ? figure.hide() : figure;
    }
}
