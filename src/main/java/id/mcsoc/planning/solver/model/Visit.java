package id.mcsoc.planning.solver.model;

import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.variable.InverseRelationShadowVariable;

/** A visit looking for a team, a day and a time; its place in a team-day's list decides all three. */
@PlanningEntity
public class Visit {

    private VisitFacts facts;

    @InverseRelationShadowVariable(sourceVariableName = "visits")
    private @Nullable TeamDay day;

    @SuppressWarnings("NullAway") // the solver clones through this constructor and fills the fields itself
    Visit() {}

    public Visit(VisitFacts facts) {
        this.facts = facts;
    }

    @PlanningId
    public Integer getIndex() {
        return facts.index();
    }

    public VisitFacts facts() {
        return facts;
    }

    public @Nullable TeamDay day() {
        return day;
    }

    void joins(TeamDay team) {
        day = team;
    }

    public boolean isUnserved() {
        return day != null && day.facts().isGhost();
    }

    @Override
    public String toString() {
        return facts.id();
    }
}
