package id.mcsoc.reporting.figures;

import java.util.ArrayList;
import java.util.List;

/** Where the bars of the participants' chart stand, in units of a 400 wide picture. */
public record ParticipantChart(List<Bar> bars, int height) {

    private static final int LEFT = 78;
    private static final int LONGEST = 262;
    private static final int STEP = 24;
    private static final int GAP = 10;

    public enum Series {
        BASELINE,
        PLANNED,
        SERVED
    }

    /** {@code first} of its month: it wears the month's name. */
    public record Bar(Participants.Month month, Series series, long persons, int y, double width, boolean first) {

        public double end() {
            return LEFT + width + 6;
        }
    }

    public static ParticipantChart of(List<Participants.Month> months) {
        var most = months.stream()
                .mapToLong(month -> Math.max(month.baseline(), Math.max(month.planned(), month.served())))
                .max()
                .orElse(1);
        var bars = new ArrayList<Bar>();
        var y = 0;
        for (var month : months) {
            var first = true;
            for (var series : series(month)) {
                var persons = persons(month, series);
                bars.add(new Bar(month, series, persons, y, (double) LONGEST * Math.max(persons, 0) / most, first));
                y += STEP;
                first = false;
            }
            y += GAP;
        }
        return new ParticipantChart(List.copyOf(bars), y);
    }

    private static List<Series> series(Participants.Month month) {
        return month.baseline() > 0 ? List.of(Series.BASELINE) : List.of(Series.PLANNED, Series.SERVED);
    }

    private static long persons(Participants.Month month, Series series) {
        return switch (series) {
            case BASELINE -> month.baseline();
            case PLANNED -> month.planned();
            case SERVED -> month.served();
        };
    }
}
