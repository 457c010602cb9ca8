package id.mcsoc.planning.solver.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.variable.PlanningListVariable;

/** One team on one day and the visits it makes, in order. Confirmed visits are blocks in its facts, not in its list. */
@PlanningEntity
public class TeamDay {

    private DayFacts facts;

    @PlanningListVariable(valueRangeProviderRefs = "visits")
    private List<Visit> visits = new ArrayList<>();

    private @Nullable Route route;

    @SuppressWarnings("NullAway") // the solver clones through this constructor and fills the fields itself
    TeamDay() {}

    public TeamDay(DayFacts facts) {
        this.facts = facts;
    }

    @PlanningId
    public Integer getIndex() {
        return facts.index();
    }

    public DayFacts facts() {
        return facts;
    }

    public List<Visit> visits() {
        return visits;
    }

    /** For building plans outside of the solver, which keeps both sides itself. */
    public TeamDay visiting(List<Visit> inOrder) {
        visits = new ArrayList<>(inOrder);
        visits.forEach(visit -> visit.joins(this));
        return this;
    }

    /** The figures of this day as the list stands now; walked again only when the list has changed. */
    public Figures figures() {
        if (route == null || !route.isOf(visits)) {
            route = new Route(List.copyOf(visits), Walk.figures(facts, visits));
        }
        return route.figures();
    }

    /** Where this team is seen on that day, once per kelurahan. */
    public List<Presence> presences() {
        var areas = new ArrayList<Presence>();
        facts.blocks().forEach(block -> add(areas, new Presence(facts.date(), block.area(), true)));
        visits.forEach(
                visit -> add(areas, new Presence(facts.date(), visit.facts().area(), false)));
        return areas;
    }

    private void add(List<Presence> areas, Presence presence) {
        boolean known = areas.stream().anyMatch(other -> other.area() == presence.area());
        if (presence.area() >= 0 && !facts.isGhost() && !known) {
            areas.add(presence);
        }
    }

    /** One team in one kelurahan on one date; {@code promised} when a confirmed or pinned visit brings it there. */
    public record Presence(int date, int area, boolean promised) {}

    private record Route(List<Visit> visits, Figures figures) {
        boolean isOf(List<Visit> now) {
            if (now.size() != visits.size()) {
                return false;
            }
            for (int i = 0; i < now.size(); i++) {
                if (now.get(i) != visits.get(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    @Override
    public String toString() {
        return facts.isGhost() ? "unserved" : facts.crew().id() + " " + facts.calendarDate();
    }
}
