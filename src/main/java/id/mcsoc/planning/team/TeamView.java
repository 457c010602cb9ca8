package id.mcsoc.planning.team;

import id.mcsoc.geo.BranchCode;
import id.mcsoc.geo.Coordinates;
import id.mcsoc.planning.TeamId;
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
        int cardStock) {}
