package id.mcsoc.reporting.figures;

import id.mcsoc.survey.SkmBand;
import org.jspecify.annotations.Nullable;

/**
 * One number on the page. {@code n}: how many things it speaks of; 0 means that there is nothing to say yet. Its name
 * is {@code reporting.figure.<key>}, its formula {@code reporting.formula.<key>}.
 *
 * @param hidden so few people that somebody could be recognised: value and n are not told
 */
public record Figure(Factor factor, String key, double value, Unit unit, long n, boolean hidden) {

    /** The three factors of the paper, how far the service reaches and what it takes. */
    public enum Factor {
        TIME,
        ACCURACY,
        STYLE,
        REACH,
        RESOURCES
    }

    public enum Unit {
        DAYS(86_400),
        HOURS(3_600),
        MINUTES(60),
        KILOMETRES(1_000),
        PERCENT(1),
        AVERAGE(1),
        SCORE(1),
        POINTS(1),
        INDEX(1),
        COUNT(1);

        private final double size;

        Unit(double size) {
            this.size = size;
        }

        double of(double measured) {
            return measured / size;
        }
    }

    public boolean whole() {
        return unit == Unit.COUNT;
    }

    public boolean told() {
        return n > 0 && !hidden;
    }

    /** How good the service is by its index; nothing for any other figure, and for none. */
    public @Nullable SkmBand band() {
        return unit == Unit.INDEX && told() ? SkmBand.of(value) : null;
    }

    Figure hide() {
        return new Figure(factor, key, 0, unit, 0, true);
    }
}
