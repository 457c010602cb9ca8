package id.mcsoc.planning.repair.search;

import id.mcsoc.planning.solver.Problem;
import java.util.Map;
import java.util.Set;

/**
 * A schedule with something gone wrong in it.
 *
 * @param problem every visit that could move as a visit, what is lost already taken out
 * @param standing where each of them stands, by id
 * @param touched those that cannot stay as they are
 */
public record Damage(Problem problem, Map<String, Standing> standing, Set<String> touched) {

    public Damage {
        standing = Map.copyOf(standing);
        touched = Set.copyOf(touched);
    }
}
