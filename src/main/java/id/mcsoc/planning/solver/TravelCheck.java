package id.mcsoc.planning.solver;

import static id.mcsoc.planning.solver.ProblemCheck.require;

import id.mcsoc.planning.solver.Problem.Barrier;
import id.mcsoc.planning.solver.Problem.Point;
import id.mcsoc.planning.solver.Problem.Travel;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/** A matrix is square and names every row once; an estimate has sane factors. */
record TravelCheck(Travel travel) {

    /** Seven days: anything above is a mistake in the unit. */
    private static final int LONGEST = 7 * 86_400;

    void check() {
        switch (travel.model()) {
            case "matrix" -> matrix();
            case "estimate" -> estimate();
            default -> throw new ProblemInvalid("/travel/model", "must be \"estimate\" or \"matrix\"");
        }
    }

    private void estimate() {
        require(travel.detours().isEmpty(), "/travel/detours", "needs a matrix");
        require(within(travel.detour(), 1, 10), "/travel/detour", "must be 1 to 10");
        require(within(travel.kmPerHour(), 1, 200), "/travel/kmPerHour", "must be 1 to 200");
        require(within(travel.minutesPerStop(), 0, 600), "/travel/minutesPerStop", "must be 0 to 600");
        var barriers = Objects.requireNonNullElse(travel.barriers(), List.<Barrier>of());
        for (int i = 0; i < barriers.size(); i++) {
            barrier(barriers.get(i), "/travel/barriers/" + i);
        }
    }

    private static void barrier(Barrier barrier, String path) {
        require(barrier.side().size() >= 3, path + "/side", "a bank needs at least three corners");
        require(!barrier.crossings().isEmpty(), path + "/crossings", "needs at least one crossing");
        require(within(barrier.extraKm(), 0, 1_000), path + "/extraKm", "must be 0 to 1000");
        for (int i = 0; i < barrier.side().size(); i++) {
            corner(barrier.side().get(i), path + "/side/" + i);
        }
        for (int i = 0; i < barrier.crossings().size(); i++) {
            PointCheck.check(barrier.crossings().get(i), path + "/crossings/" + i);
        }
    }

    /** A bank may reach far beyond the country: only its line along the river matters. */
    private static void corner(Point at, String path) {
        require(within(at.lat(), -90, 90), path + "/lat", "must be -90 to 90");
        require(within(at.lon(), -180, 180), path + "/lon", "must be -180 to 180");
    }

    private void matrix() {
        var unit = Objects.requireNonNullElse(travel.unit(), "s");
        require(unit.equals("s"), "/travel/unit", "must be \"s\"");
        var places = travel.places();
        var seconds = travel.seconds();
        if (places == null || seconds == null) {
            throw new ProblemInvalid("/travel", "a matrix needs \"places\" and \"seconds\"");
        }
        require(new HashSet<>(places).size() == places.size(), "/travel/places", "a name stands here twice");
        square(seconds, places.size(), "/travel/seconds");
        var dates = new HashSet<LocalDate>();
        for (int i = 0; i < travel.detours().size(); i++) {
            var detour = travel.detours().get(i);
            var path = "/travel/detours/" + i;
            boolean once = detour.dates().stream().allMatch(dates::add);
            require(once, path + "/dates", "a date stands here twice");
            square(detour.seconds(), places.size(), path + "/seconds");
        }
    }

    private static void square(int[][] seconds, int places, String path) {
        require(seconds.length == places, path, "needs one row for each of /travel/places");
        for (int i = 0; i < seconds.length; i++) {
            require(seconds[i].length == places, path + "/" + i, "must be as long as /travel/places");
            for (int j = 0; j < seconds.length; j++) {
                boolean sane = seconds[i][j] >= 0 && seconds[i][j] <= LONGEST;
                require(sane, path + "/" + i + "/" + j, "must be 0 to " + LONGEST);
            }
        }
    }

    private static boolean within(@org.jspecify.annotations.Nullable Double value, double least, double most) {
        return value == null || (value >= least && value <= most);
    }
}
