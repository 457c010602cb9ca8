package id.mcsoc.planning.solver.branch;

import id.mcsoc.planning.solver.Problem;
import id.mcsoc.planning.solver.Problem.Travel;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Branches with demand, teams and calendar, drawn by seed: the same knobs give the same problem. Give visits and the
 * load decides about teams, give teams and it decides about visits, give both and the load is what it comes to.
 */
public final class BranchProblems {

    /** Of a team: hours at the place bound a day to about two visits, ways and waiting included. */
    private static final double MINUTES_PER_VISIT = 240;

    private static final double CITY_SPEED = 25;
    private static final double RURAL_SPEED = 35;

    private final String name;
    private final List<AreaPoint> areas;
    private final River river;
    private int visits;
    private int teams;
    private int days = 20;
    private double load = 1;
    private double confirmed;
    private LocalDate first = LocalDate.of(2027, 1, 18);
    private long seed;

    private BranchProblems(String name, List<AreaPoint> areas, River river) {
        this.name = name;
        this.areas = areas;
        this.river = river;
    }

    /** The 574 kelurahan and desa of the Jambi branch, with the Batanghari and its two bridges. */
    public static BranchProblems jambi() {
        var areas = AreaPoints.ofTheSeed();
        return new BranchProblems("jambi", areas, River.ofTheSeed(areas));
    }

    /** Kota Jambi alone: 68 kelurahan, short ways. */
    public static BranchProblems kotaJambi() {
        var areas = AreaPoints.ofTheSeed();
        var city = areas.stream().filter(AreaPoint::city).toList();
        return new BranchProblems("kota-jambi", city, River.ofTheSeed(areas));
    }

    /**
     * Any regencies of the country, with a river drawn through the middle.
     *
     * @param codes as {@code 33.74}; read from {@code geo/indonesia.csv.gz} under {@code -Dmcs.bench.data}
     */
    public static BranchProblems regencies(List<String> codes) {
        var areas = AreaPoints.ofTheCountry(codes);
        return new BranchProblems(String.join("+", codes), areas, River.through(areas));
    }

    /** Any places, with a river drawn through the middle. */
    static BranchProblems around(String name, List<AreaPoint> areas) {
        return new BranchProblems(name, areas, River.through(areas));
    }

    public BranchProblems visits(int many) {
        visits = many;
        return this;
    }

    public BranchProblems teams(int many) {
        teams = many;
        return this;
    }

    /** Working days to plan. */
    public BranchProblems days(int many) {
        days = many;
        return this;
    }

    /** Work asked for over work there is: 0.7 is easy, 1.6 far too much. */
    public BranchProblems load(double factor) {
        load = factor;
        return this;
    }

    /** Share of the visits that are promised already, 0 to 1; what fits nowhere stays open. */
    public BranchProblems confirmed(double share) {
        confirmed = share;
        return this;
    }

    /** The first day looked at; 2027-02-08 begins Ramadan, holidays and weekends are left out. */
    public BranchProblems from(LocalDate day) {
        first = day;
        return this;
    }

    public BranchProblems seed(long number) {
        seed = number;
        return this;
    }

    public Problem build() {
        if (visits == 0 && teams == 0) {
            throw new IllegalArgumentException("give visits or teams");
        }
        var random = new Random(seed);
        var calendar = BranchCalendar.ofTheSeed(first, days);
        double perTeam = calendar.minutes() / MINUTES_PER_VISIT;
        int crews = teams > 0 ? teams : Math.max(1, (int) Math.ceil(visits / (perTeam * load)));
        int wanted = visits > 0 ? visits : Math.max(1, (int) (crews * perTeam * load));
        double speed = areas.stream().filter(AreaPoint::city).count() * 2 > areas.size() ? CITY_SPEED : RURAL_SPEED;
        var regions = Regions.of(areas, crews, speed);
        var teamFacts = new BranchTeams(random).of(regions, calendar);
        var demand = new BranchDemand(random, calendar).of(regions, wanted);
        var travel = new Travel("estimate", 1.4, speed, 4.0, river.barriers(), null, null, null, List.of());
        var open = new Problem(Problem.FORMAT, title(), ZoneId.of("Asia/Jakarta"), travel, teamFacts, demand, Map.of());
        return new Promised(open, speed).share(confirmed);
    }

    private String title() {
        return "%s-%d-%.2f-%d".formatted(name, visits > 0 ? visits : teams, load, seed);
    }
}
