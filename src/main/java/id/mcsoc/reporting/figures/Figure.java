package id.mcsoc.reporting.figures;

/**
 * One number on the page. {@code n}: how many things it speaks of; 0 means that there is nothing to say yet. Its name
 * is {@code reporting.figure.<key>}, its formula {@code reporting.formula.<key>}.
 */
public record Figure(Factor factor, String key, double value, Unit unit, long n) {

    /** The three factors of the paper, and how far the service reaches. */
    public enum Factor {
        TIME,
        ACCURACY,
        REACH
    }

    public enum Unit {
        DAYS(86_400),
        HOURS(3_600),
        MINUTES(60),
        PERCENT(1),
        AVERAGE(1),
        COUNT(1);

        private final double seconds;

        Unit(double seconds) {
            this.seconds = seconds;
        }

        double of(double inSeconds) {
            return inSeconds / seconds;
        }
    }

    public boolean whole() {
        return unit == Unit.COUNT;
    }
}
