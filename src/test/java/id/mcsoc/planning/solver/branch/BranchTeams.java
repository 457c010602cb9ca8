package id.mcsoc.planning.solver.branch;

import id.mcsoc.planning.solver.Problem.TeamFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Teams of two or three officers; the first of every office has all the kit. */
final class BranchTeams {

    static final String PRINTER = "card-printer";
    static final String DIRT_ROAD = "dirt-road";

    private final Random random;

    BranchTeams(Random random) {
        this.random = random;
    }

    List<TeamFact> of(List<Regions.Region> regions, BranchCalendar calendar) {
        var teams = new ArrayList<TeamFact>();
        for (var region : regions) {
            for (int t = 0; t < region.teams(); t++) {
                teams.add(team("T" + (teams.size() + 1), region, t == 0, calendar));
            }
        }
        return List.copyOf(teams);
    }

    private TeamFact team(String id, Regions.Region region, boolean first, BranchCalendar calendar) {
        var skills = new ArrayList<String>();
        if (first || random.nextInt(3) > 0) {
            skills.add(PRINTER);
        }
        if (first || random.nextInt(2) == 0) {
            skills.add(DIRT_ROAD);
        }
        int families = first || random.nextBoolean() ? 60 : 45;
        var days = calendar.days().stream()
                .map(date -> calendar.day(date, families, 3))
                .toList();
        return new TeamFact(id, region.office(), null, List.copyOf(skills), days);
    }
}
