package id.mcsoc.reporting.figures;

/**
 * One measure over everything the lens shows. Median: the middle value, of two middle ones their mean. {@code p90}: the
 * smallest value that at least 90 % do not exceed. Durations in seconds.
 */
record Summary(long n, long sum, double median, double p90, double most, Above above, Scale scale) {

    static final Summary NONE = new Summary(0, 0, 0, 0, 0, new Above(0, 0, 0), new Scale(0, 0));

    /** How many are above a quarter of an hour, a day, two days. */
    record Above(long quarter, long day, long twoDays) {}

    /** Of answers from 0 to 10: how many 9 or 10, how many 6 or less. */
    record Scale(long promoters, long detractors) {}

    double share(long part) {
        return n == 0 ? 0 : 100.0 * part / n;
    }

    double mean() {
        return n == 0 ? 0 : (double) sum / n;
    }
}
