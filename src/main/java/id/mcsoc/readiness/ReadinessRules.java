package id.mcsoc.readiness;

import java.time.Instant;

/** Green when it is done, yellow while there is time, red from the deadline on. */
final class ReadinessRules {

    private ReadinessRules() {}

    static Light light(boolean done, Instant deadline, Instant now) {
        if (done) {
            return Light.GREEN;
        }
        return now.isBefore(deadline) ? Light.YELLOW : Light.RED;
    }

    /** Every family of the least number stands on the list. */
    static boolean listed(long families, long minimum) {
        return families > 0 && families >= minimum;
    }

    static boolean documented(long ready, long families) {
        return families > 0 && ready == families;
    }

    /** Where nobody counts blanks, nobody can say that they suffice. */
    static boolean stocked(long blanks, long needed) {
        return blanks >= needed;
    }
}
