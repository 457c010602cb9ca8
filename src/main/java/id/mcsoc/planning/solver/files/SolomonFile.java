package id.mcsoc.planning.solver.files;

import id.mcsoc.planning.solver.Problem;
import id.mcsoc.planning.solver.Problem.Background;
import id.mcsoc.planning.solver.Problem.DayFact;
import id.mcsoc.planning.solver.Problem.Pins;
import id.mcsoc.planning.solver.Problem.TeamFact;
import id.mcsoc.planning.solver.Problem.Travel;
import id.mcsoc.planning.solver.Problem.VisitFact;
import id.mcsoc.planning.solver.Problem.WindowFact;
import id.mcsoc.planning.solver.ProblemInvalid;
import id.mcsoc.planning.solver.model.Rule;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads the classic text format of vehicle routing with time windows, in the DIMACS convention: Euclidean distance cut
 * to one decimal, everything times ten, distance the only goal. One vehicle is one team on one day, a tenth is a second.
 */
public final class SolomonFile {

    private static final LocalDate DAY = LocalDate.of(2000, 1, 3);
    private static final int FIELDS = 7;
    private static final int LONGEST = 8_639;
    private static final int FARTHEST = 20_000;
    private static final int MOST_VEHICLES = 10_000;
    private static final int MOST_CUSTOMERS = 10_000;
    private static final Pattern HEADERS = Pattern.compile("(?i)(vehicle|number|customer|cust)\\b.*");

    private final List<double[]> customers = new ArrayList<>();
    private int vehicles = -1;
    private int capacity;

    private SolomonFile() {}

    public static Problem read(byte[] content) {
        var lines = new String(content, StandardCharsets.UTF_8).lines().toList();
        var file = new SolomonFile();
        for (int i = 0; i < lines.size(); i++) {
            file.line(lines.get(i).trim(), i + 1);
        }
        if (file.vehicles < 0 || file.customers.size() < 2) {
            throw new ProblemInvalid(
                    "line " + Math.max(1, lines.size()),
                    "ends before a line of vehicles, the depot and one customer have come");
        }
        return file.problem(lines.get(0).trim());
    }

    private void line(String line, int number) {
        if (line.isEmpty() || isHeader(line, number)) {
            return;
        }
        var words = line.split("\\s+");
        var values = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            values[i] = value(words[i], number);
        }
        if (vehicles < 0) {
            expect(values.length == 2, number, "needs number and capacity of vehicles");
            expect(values[0] >= 1 && values[0] <= MOST_VEHICLES, number, "vehicles must be 1 to " + MOST_VEHICLES);
            expect(isWhole(values[0]) && isWhole(values[1]), number, "vehicles and capacity must be whole numbers");
            expect(values[1] >= 0, number, "capacity must not be negative");
            vehicles = (int) values[0];
            capacity = (int) values[1];
            return;
        }
        expect(values.length == FIELDS, number, "needs 7 numbers: customer, x, y, demand, ready, due, service");
        expect(values[0] == customers.size(), number, "customer " + customers.size() + " was expected here");
        expect(values[5] >= values[4], number, "due date before ready time");
        expect(values[4] >= 0 && values[5] <= LONGEST, number, "times must be 0 to " + LONGEST);
        boolean near = Math.abs(values[1]) <= FARTHEST && Math.abs(values[2]) <= FARTHEST;
        expect(near, number, "coordinates must be -" + FARTHEST + " to " + FARTHEST);
        expect(values[3] >= 0 && isWhole(values[3]), number, "demand must be a whole number and not negative");
        expect(values[6] >= 0 && values[6] <= LONGEST, number, "service must be 0 to " + LONGEST);
        expect(!customers.isEmpty() || values[5] > values[4], number, "the depot is never open");
        expect(customers.size() <= MOST_CUSTOMERS, number, "more than " + MOST_CUSTOMERS + " customers");
        customers.add(values);
    }

    /** The first line is a name, whatever it says. */
    private static boolean isHeader(String line, int number) {
        boolean known = HEADERS.matcher(line).matches();
        boolean numbers = line.matches("[-+.\\d].*");
        expect(number == 1 || known || numbers, number, "is neither a heading nor a line of numbers");
        return number == 1 || known;
    }

    private static boolean isWhole(double value) {
        return value == Math.rint(value);
    }

    private static double value(String word, int number) {
        try {
            double value = Double.parseDouble(word);
            expect(Double.isFinite(value) && Math.abs(value) <= 1e6, number, "\"" + word + "\" is out of range");
            return value;
        } catch (NumberFormatException e) {
            throw new ProblemInvalid("line " + number, "\"" + word + "\" is not a number");
        }
    }

    private static void expect(boolean holds, int line, String reason) {
        if (!holds) {
            throw new ProblemInvalid("line " + line, reason);
        }
    }

    private Problem problem(String name) {
        var depot = customers.get(0);
        var day = new DayFact(DAY, time(depot[4]), time(depot[5]), capacity, customers.size(), List.of(), List.of());
        var teams = new ArrayList<TeamFact>();
        for (int i = 1; i <= vehicles; i++) {
            teams.add(new TeamFact(Integer.toString(i), null, "0", List.of(), List.of(day)));
        }
        var visits = new ArrayList<VisitFact>();
        for (int i = 1; i < customers.size(); i++) {
            visits.add(visit(Integer.toString(i), customers.get(i)));
        }
        return new Problem(Problem.FORMAT, name, ZoneId.of("UTC"), travel(), teams, visits, distanceOnly());
    }

    private static VisitFact visit(String id, double[] customer) {
        var window = new WindowFact(DAY.atTime(time(customer[4])), DAY.atTime(time(customer[5])), "start", false);
        int demand = (int) customer[3];
        double minutes = Math.round(customer[6] * 10) / 60.0;
        return new VisitFact(
                id,
                null,
                null,
                null,
                demand,
                minutes,
                List.of(),
                List.of(window),
                1,
                0,
                true,
                null,
                Pins.NONE,
                false,
                Background.NONE);
    }

    private static LocalTime time(double value) {
        return LocalTime.ofSecondOfDay(Math.round(value * 10));
    }

    private Travel travel() {
        int n = customers.size();
        var seconds = new int[n][n];
        var places = new ArrayList<String>();
        for (int i = 0; i < n; i++) {
            places.add(Integer.toString(i));
            for (int j = 0; j < n; j++) {
                var a = customers.get(i);
                var b = customers.get(j);
                seconds[i][j] = (int) (Math.hypot(a[1] - b[1], a[2] - b[2]) * 10);
            }
        }
        return Travel.matrix(places, seconds, List.of());
    }

    private static Map<String, Long> distanceOnly() {
        var weights = new HashMap<String, Long>();
        for (var rule : Rule.values()) {
            if (rule.level() == Rule.Level.SOFT) {
                weights.put(rule.id(), rule == Rule.TRAVEL ? 1L : 0L);
            }
        }
        return weights;
    }
}
