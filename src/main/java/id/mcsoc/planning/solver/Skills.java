package id.mcsoc.planning.solver;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One bit for each skill or piece of kit that a problem names. */
final class Skills {

    private final Map<String, Integer> bits = new HashMap<>();

    long bits(List<String> names) {
        long sum = 0;
        for (var name : names) {
            int bit = bits.computeIfAbsent(name, n -> bits.size());
            ProblemCheck.require(bit < Long.SIZE, "/visits", "more than " + Long.SIZE + " different skills");
            sum |= 1L << bit;
        }
        return sum;
    }
}
