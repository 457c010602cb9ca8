package id.mcsoc.planning.solver;

import static org.optaplanner.core.api.score.stream.ConstraintCollectors.sumLong;
import static org.optaplanner.core.api.score.stream.ConstraintCollectors.toList;

import id.mcsoc.planning.solver.model.Rule;
import id.mcsoc.planning.solver.model.TeamDay;
import id.mcsoc.planning.solver.model.TeamDay.Presence;
import id.mcsoc.planning.solver.model.Visit;
import java.util.List;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.core.api.score.stream.ConstraintProvider;

/**
 * The rule book. What one team-day breaks is measured by one walk over it; what a plan breaks as a whole is asked here.
 * Confirmed visits need no rule: they are blocks that nothing can move.
 */
public class VisitPlanConstraints implements ConstraintProvider {

    @Override
    public Constraint[] defineConstraints(ConstraintFactory plan) {
        return new Constraint[] {
            workingWindow(plan),
            visitWindow(plan),
            hardPause(plan),
            teamDayCapacity(plan),
            visitsPerTeamDay(plan),
            cardStock(plan),
            skills(plan),
            oneVisitAtATime(plan),
            oneTeamPerKelurahanAndDay(plan),
            mandatoryVisit(plan),
            pins(plan),
            unservedFamilies(plan),
            waitingDays(plan),
            giliran(plan),
            travel(plan),
            teamWaiting(plan),
            loadSpread(plan),
            wishedDate(plan),
            movedVisit(plan),
            shiftedVisit(plan),
            poorNetworkBuffer(plan),
            earlyDays(plan)
        };
    }

    /** The team is back at the office before its day ends. */
    Constraint workingWindow(ConstraintFactory plan) {
        return measured(plan, Rule.WORKING_WINDOW);
    }

    /** The kelurahan opens its hall at the hours it offered, no others. */
    Constraint visitWindow(ConstraintFactory plan) {
        return measured(plan, Rule.VISIT_WINDOW);
    }

    /** Friday prayer and lunch belong to the people: nothing begins inside them. Only a pin can ask for it. */
    Constraint hardPause(ConstraintFactory plan) {
        return measured(plan, Rule.HARD_PAUSE);
    }

    /** More families than the officers can serve means sending people home. */
    Constraint teamDayCapacity(ConstraintFactory plan) {
        return measured(plan, Rule.TEAM_DAY_CAPACITY);
    }

    /** Every hall costs setting up and packing; beyond the limit nobody is served well. */
    Constraint visitsPerTeamDay(ConstraintFactory plan) {
        return measured(plan, Rule.VISITS_PER_TEAM_DAY);
    }

    /** Families who came for a card do not want to hear that the blanks ran out. */
    Constraint cardStock(ConstraintFactory plan) {
        return measured(plan, Rule.CARD_STOCK);
    }

    /** Without card printer or dirt-road vehicle the trip is in vain. */
    Constraint skills(ConstraintFactory plan) {
        return measured(plan, Rule.SKILLS);
    }

    /** A team cannot be in two halls; only pins can ask that of it. */
    Constraint oneVisitAtATime(ConstraintFactory plan) {
        return measured(plan, Rule.ONE_VISIT_AT_A_TIME);
    }

    /** Two teams in one kelurahan on one day annoy the lurah and halve the queue for nobody. */
    Constraint oneTeamPerKelurahanAndDay(ConstraintFactory plan) {
        return plan.forEach(TeamDay.class)
                .flattenLast(TeamDay::presences)
                .groupBy(Presence::date, Presence::area, toList())
                .filter((date, area, teams) -> surplus(teams) > 0)
                .penalizeConfigurable((date, area, teams) -> surplus(teams))
                .asConstraint(Rule.ONE_TEAM_PER_KELURAHAN_AND_DAY.id());
    }

    /** Somebody above the planner has promised this visit. */
    Constraint mandatoryVisit(ConstraintFactory plan) {
        return leftOut(plan, Rule.MANDATORY_VISIT);
    }

    /** What a planner pinned by hand stays, even where another rule suffers; what is pinned altogether is a block. */
    Constraint pins(ConstraintFactory plan) {
        return measured(plan, Rule.PINS);
    }

    /** Every family not served has to travel to the branch. */
    Constraint unservedFamilies(ConstraintFactory plan) {
        return leftOut(plan, Rule.UNSERVED_FAMILIES);
    }

    /** Who asked first is served first. */
    Constraint waitingDays(ConstraintFactory plan) {
        return leftOut(plan, Rule.WAITING_DAYS);
    }

    /** Giliran: waiting counts squared over need, so that no small kelurahan is forgotten. */
    Constraint giliran(ConstraintFactory plan) {
        return leftOut(plan, Rule.GILIRAN);
    }

    /** Hours on the road serve nobody. */
    Constraint travel(ConstraintFactory plan) {
        return measured(plan, Rule.TRAVEL);
    }

    /** Nor do hours before a closed hall. */
    Constraint teamWaiting(ConstraintFactory plan) {
        return measured(plan, Rule.TEAM_WAITING);
    }

    /** The same work for every team; squared, so the next hour goes to the one that has least. */
    Constraint loadSpread(ConstraintFactory plan) {
        return plan.forEach(TeamDay.class)
                .filter(day -> !day.facts().isGhost())
                .groupBy(
                        day -> day.facts().crew().team(),
                        sumLong(day -> day.figures().load()))
                .penalizeConfigurableLong((team, load) -> Rule.spread(load))
                .asConstraint(Rule.LOAD_SPREAD.id());
    }

    /** The kelurahan offered many dates and wished for some. */
    Constraint wishedDate(ConstraintFactory plan) {
        return measured(plan, Rule.WISHED_DATE);
    }

    /** People have arranged themselves around a published date and team; the nearer, the dearer. */
    Constraint movedVisit(ConstraintFactory plan) {
        return measured(plan, Rule.MOVED_VISIT);
    }

    /** A published hour may slip by a quarter, no more. */
    Constraint shiftedVisit(ConstraintFactory plan) {
        return measured(plan, Rule.SHIFTED_VISIT);
    }

    /** Where the network is poor, things take longer than planned: leave half an hour behind them. */
    Constraint poorNetworkBuffer(ConstraintFactory plan) {
        return measured(plan, Rule.POOR_NETWORK_BUFFER);
    }

    /** Earlier days first: what is done cannot be rained off. */
    Constraint earlyDays(ConstraintFactory plan) {
        return measured(plan, Rule.EARLY_DAYS);
    }

    private static Constraint measured(ConstraintFactory plan, Rule rule) {
        return plan.forEach(TeamDay.class)
                .filter(day -> day.figures().of(rule) > 0)
                .penalizeConfigurableLong(day -> day.figures().of(rule))
                .asConstraint(rule.id());
    }

    private static Constraint leftOut(ConstraintFactory plan, Rule rule) {
        return plan.forEach(Visit.class)
                .filter(visit -> visit.isUnserved() && rule.leavingOut(visit.facts()) > 0)
                .penalizeConfigurableLong(visit -> rule.leavingOut(visit.facts()))
                .asConstraint(rule.id());
    }

    /** Teams beyond the first; teams that are promised already cannot be helped. */
    private static int surplus(List<Presence> teams) {
        int promised = (int) teams.stream().filter(Presence::promised).count();
        return teams.size() - Math.max(1, promised);
    }
}
