package id.mcsoc.planning.solver.engine;

import id.mcsoc.planning.solver.model.TeamDay;
import id.mcsoc.planning.solver.model.Visit;
import id.mcsoc.planning.solver.model.VisitPlan;
import java.util.Arrays;
import java.util.List;

/** How many teams stand in each kelurahan on each date, and how many of them should not. */
final class AreaClashes {

    static final AreaClashes NONE = new AreaClashes(0, 0, 0);

    private final int areas;
    private final int[] teams;
    private final int[] promised;
    private final int[][] ofDay;
    private long clashes;

    private AreaClashes(int days, int dates, int areas) {
        this.areas = areas;
        teams = new int[dates * areas];
        promised = new int[dates * areas];
        ofDay = new int[days][];
        Arrays.fill(ofDay, new int[0]);
    }

    static AreaClashes of(VisitPlan plan) {
        int areas = 0;
        int dates = 0;
        for (var day : plan.days()) {
            dates = Math.max(dates, day.facts().date() + 1);
            for (var block : day.facts().blocks()) {
                areas = Math.max(areas, block.area() + 1);
            }
        }
        for (var visit : plan.visits()) {
            areas = Math.max(areas, visit.facts().area() + 1);
        }
        var clashes = new AreaClashes(plan.days().size(), dates, areas);
        plan.days().forEach(clashes::promise);
        return clashes;
    }

    private void promise(TeamDay day) {
        var blocks = day.facts().blocks();
        blocks.stream()
                .mapToInt(block -> block.area())
                .filter(a -> a >= 0)
                .distinct()
                .forEach(area -> {
                    promised[day.facts().date() * areas + area]++;
                });
    }

    void refresh(TeamDay day, List<Visit> visits) {
        if (areas == 0) {
            return;
        }
        int i = day.facts().index();
        for (int cell : ofDay[i]) {
            change(cell, -1);
        }
        ofDay[i] = cells(day, visits);
        for (int cell : ofDay[i]) {
            change(cell, 1);
        }
    }

    private void change(int cell, int by) {
        clashes -= surplus(cell);
        teams[cell] += by;
        clashes += surplus(cell);
    }

    private int surplus(int cell) {
        return Math.max(0, teams[cell] - Math.max(1, promised[cell]));
    }

    private int[] cells(TeamDay day, List<Visit> visits) {
        var blocks = day.facts().blocks();
        var cells = new int[blocks.size() + visits.size()];
        int n = 0;
        for (int i = 0; i < blocks.size(); i++) {
            n = add(cells, n, day, blocks.get(i).area());
        }
        for (int i = 0; i < visits.size(); i++) {
            n = add(cells, n, day, visits.get(i).facts().area());
        }
        return n == cells.length ? cells : Arrays.copyOf(cells, n);
    }

    private int add(int[] cells, int n, TeamDay day, int area) {
        int cell = day.facts().date() * areas + area;
        for (int i = 0; i < n; i++) {
            if (cells[i] == cell) {
                return n;
            }
        }
        if (area < 0) {
            return n;
        }
        cells[n] = cell;
        return n + 1;
    }

    /** Whether a team that is not there yet would be one too many. */
    boolean wouldClash(TeamDay day, int area) {
        if (area < 0) {
            return false;
        }
        int cell = day.facts().date() * areas + area;
        for (int own : ofDay[day.facts().index()]) {
            if (own == cell) {
                return false;
            }
        }
        return teams[cell] >= Math.max(1, promised[cell]);
    }

    long clashes() {
        return clashes;
    }
}
