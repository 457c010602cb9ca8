package id.mcsoc.planning.solver.engine;

import id.mcsoc.planning.solver.model.VisitPlan;

/** Carries finished lists back into a plan. */
final class PlanLists {

    private PlanLists() {}

    static void apply(Routes routes, VisitPlan plan) {
        var left = plan.visits().stream()
                .filter(visit -> visit.facts().isNobody() || routes.dayOf(visit) == Routes.UNSERVED)
                .toList();
        plan.ghost().visiting(left);
        for (int i = 0; i < routes.days().size(); i++) {
            routes.days().get(i).visiting(routes.visits(i));
        }
    }
}
