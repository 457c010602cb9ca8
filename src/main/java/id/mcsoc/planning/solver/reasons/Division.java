package id.mcsoc.planning.solver.reasons;

import java.util.List;
import java.util.stream.Stream;

/** A visit in two parts, in families. Work and cards go by families; setting up is needed twice. */
record Division(int one, int two) {

    private static final double SETTING_UP_MINUTES = Remedies.SETTING_UP / 60.0;

    /** Halves first, then ever less alike, the larger part on the better day or the smaller. */
    static List<Division> of(int families, int fewest) {
        return Stream.of(1.0 / 2, 2.0 / 3, 3.0 / 4, 1.0 / 3, 1.0 / 4)
                .map(share -> (int) Math.ceil(families * share))
                .map(part -> new Division(part, families - part))
                .filter(parts -> parts.one >= fewest && parts.two >= fewest)
                .toList();
    }

    double firstMinutes(double whole) {
        return minutes(whole, one);
    }

    double secondMinutes(double whole) {
        return minutes(whole, two);
    }

    private double minutes(double whole, int families) {
        return SETTING_UP_MINUTES + (whole - SETTING_UP_MINUTES) * families / (one + two);
    }

    int firstCards(int all) {
        return (all * one + one + two - 1) / (one + two);
    }

    int secondCards(int all) {
        return all - firstCards(all);
    }
}
