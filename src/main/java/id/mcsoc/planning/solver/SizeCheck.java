package id.mcsoc.planning.solver;

import static id.mcsoc.planning.solver.ProblemCheck.require;

import id.mcsoc.planning.solver.Problem.TeamFact;

/**
 * Fewer than 10,000 visits: at as many places they were planned in 1 GB, 400 MB of it the matrix. Of 126 groups of
 * neighbouring regencies the largest, in Aceh, has 2,508 kelurahan and desa, the one in the middle 571.
 */
final class SizeCheck {

    static final int MOST_VISITS = 9_999;
    static final int MOST_PLACES = 11_000;
    static final int MOST_TEAM_DAYS = 20_000;
    private static final int MOST_WINDOWS = 400;

    private SizeCheck() {}

    static void check(Problem problem) {
        int visits = problem.visits().size();
        require(visits <= MOST_VISITS, "/visits", visits + " visits are more than " + MOST_VISITS + ": plan by branch");
        int teamDays = problem.teams().stream()
                .map(TeamFact::days)
                .mapToInt(days -> days.size())
                .sum();
        require(teamDays <= MOST_TEAM_DAYS, "/teams", teamDays + " team-days are more than " + MOST_TEAM_DAYS);
        var places = problem.travel().places();
        boolean sane = places == null || places.size() <= MOST_PLACES;
        require(sane, "/travel/places", "more than " + MOST_PLACES + " places");
        for (int i = 0; i < visits; i++) {
            boolean few = problem.visits().get(i).windows().size() <= MOST_WINDOWS;
            require(few, "/visits/" + i + "/windows", "more than " + MOST_WINDOWS + " windows");
        }
    }
}
