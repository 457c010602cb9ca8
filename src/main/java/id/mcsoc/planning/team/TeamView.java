package id.mcsoc.planning.team;

import id.mcsoc.geo.BranchCode;
import id.mcsoc.geo.Coordinates;
import id.mcsoc.planning.TeamId;
import java.util.LinkedHashSet;
import java.util.List;

/** A team as the planner and the pages see it. {@code cardStock}: blank cards when it was set up. */
public record TeamView(
        TeamId id,
        BranchCode branch,
        String code,
        String name,
        String baseName,
        Coordinates base,
        List<String> skills,
        int officers,
        int familiesPerDay,
        int visitsPerDay,
        String vehicle,
        int cardStock) {

    /** Lent for single days. */
    public boolean extra() {
        return code.indexOf('+') > 0;
    }

    /** Like this one, with more skills, and room for so many families. */
    AddTeam another(String other, List<String> more, int families) {
        var all = new LinkedHashSet<>(skills);
        all.addAll(more);
        return new AddTeam(
                branch,
                other,
                name + " " + other.substring(other.lastIndexOf('+')),
                new AddTeam.Base(baseName, base),
                List.copyOf(all),
                new AddTeam.Crew(officers, Math.max(familiesPerDay, families), visitsPerDay),
                new AddTeam.Kit(vehicle, cardStock));
    }
}
