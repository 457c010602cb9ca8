package id.mcsoc.planning.solver;

import java.util.Arrays;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;

/** The rule book without travel: for tests that must notice. */
public class ForgetfulConstraints extends VisitPlanConstraints {

    @Override
    public Constraint[] defineConstraints(ConstraintFactory plan) {
        return Arrays.stream(super.defineConstraints(plan))
                .filter(rule -> !rule.getConstraintName().equals("travel"))
                .toArray(Constraint[]::new);
    }
}
