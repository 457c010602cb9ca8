package id.mcsoc.planning.solver.engine;

import java.util.SplittableRandom;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;

/** Falls exponentially to a tenth; hard rules are never traded. */
record Temperature(HardMediumSoftLongScore start) {

    private static final double FALL = Annealing.COOL / Annealing.WARM;

    boolean accepts(long[] current, long[] next, double time, SplittableRandom random) {
        if (next[0] != current[0]) {
            return next[0] < current[0];
        }
        double share = Math.pow(FALL, time) * -Math.log(1 - random.nextDouble());
        if (next[1] != current[1]) {
            return next[1] - current[1] < start.mediumScore() * share;
        }
        return next[2] - current[2] < start.softScore() * share;
    }
}
