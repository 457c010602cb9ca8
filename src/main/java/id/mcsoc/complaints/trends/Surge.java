package id.mcsoc.complaints.trends;

import java.util.List;
import java.util.Optional;

/**
 * Far more complaints of one category than usual.
 *
 * @param complaints of the last seven days
 * @param usual mean of the eight weeks before
 */
public record Surge(String category, int complaints, double usual) {

    static final int WEEKS_BEFORE = 8;
    static final int FEWEST = 5;
    static final double TIMES_AS_MANY = 2;

    /** @param weeks complaints per seven days, the last seven first */
    static Optional<Surge> in(String category, List<Integer> weeks) {
        var usual = weeks.stream()
                .skip(1)
                .limit(WEEKS_BEFORE)
                .mapToInt(Integer::intValue)
                .average()
                .orElse(0);
        var now = weeks.get(0);
        return now >= FEWEST && now >= TIMES_AS_MANY * usual
                ? Optional.of(new Surge(category, now, usual))
                : Optional.empty();
    }
}
