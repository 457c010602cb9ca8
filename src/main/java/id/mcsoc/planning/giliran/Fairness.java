package id.mcsoc.planning.giliran;

import java.util.Collection;

/**
 * How evenly kelurahan wait.
 *
 * @param gini 0 when all wait alike, towards 1 when a few wait for all
 * @param longest weeks
 */
public record Fairness(double gini, int longest) {

    /** @param weeks waited, one number a kelurahan */
    public static Fairness of(Collection<Integer> weeks) {
        var sorted = weeks.stream().sorted().toList();
        long sum = 0;
        long weighted = 0;
        for (int i = 0; i < sorted.size(); i++) {
            sum += sorted.get(i);
            weighted += (i + 1L) * sorted.get(i);
        }
        int n = sorted.size();
        double gini = sum == 0 ? 0 : 2.0 * weighted / ((double) n * sum) - (n + 1.0) / n;
        return new Fairness(gini, n == 0 ? 0 : sorted.get(n - 1));
    }
}
