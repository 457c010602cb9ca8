package id.mcsoc.bench.timefold;

import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;

/** The rules of an instance, as Timefold's examples write them. */
public class RouteRules implements ConstraintProvider {

    private static final long MANDATORY = 100_000;

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            factory.forEach(Call.class)
                    .filter(call -> call.late() > 0)
                    .penalizeLong(HardSoftLongScore.ONE_HARD, Call::late)
                    .asConstraint("late"),
            factory.forEach(Call.class)
                    .filter(call -> call.missingSkills() > 0)
                    .penalizeLong(HardSoftLongScore.ofHard(10_000), Call::missingSkills)
                    .asConstraint("skills"),
            factory.forEach(Route.class)
                    .filter(route -> route.isUsed() && route.overtime() > 0)
                    .penalizeLong(HardSoftLongScore.ONE_HARD, Route::overtime)
                    .asConstraint("overtime"),
            factory.forEach(Route.class)
                    .filter(route -> route.isUsed() && route.tooMany() > 0)
                    .penalizeLong(HardSoftLongScore.ofHard(100), Route::tooMany)
                    .asConstraint("too many"),
            factory.forEachIncludingUnassigned(Call.class)
                    .filter(call -> call.route() == null && call.stop().mandatory())
                    .penalizeLong(HardSoftLongScore.ofHard(MANDATORY), call -> 1)
                    .asConstraint("mandatory"),
            factory.forEachIncludingUnassigned(Call.class)
                    .filter(call -> call.route() == null && !call.stop().mandatory())
                    .penalizeLong(
                            HardSoftLongScore.ONE_SOFT, call -> call.stop().penalty())
                    .asConstraint("left out"),
            factory.forEach(Route.class)
                    .filter(Route::isUsed)
                    .penalizeLong(HardSoftLongScore.ONE_SOFT, Route::travel)
                    .asConstraint("travel")
        };
    }
}
