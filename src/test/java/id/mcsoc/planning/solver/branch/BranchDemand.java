package id.mcsoc.planning.solver.branch;

import id.mcsoc.planning.solver.Problem.Background;
import id.mcsoc.planning.solver.Problem.Pins;
import id.mcsoc.planning.solver.Problem.VisitFact;
import id.mcsoc.planning.solver.Problem.WindowFact;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Requests where people live: the more people, the more of them and the larger. */
final class BranchDemand {

    private static final String[][] HOURS = {{"08:30", "14:30"}, {"08:30", "12:30"}, {"10:00", "15:00"}};
    private static final int FEWEST_DATES = 3;
    private static final int MORE_DATES = 4;

    private final Random random;
    private final BranchCalendar calendar;

    BranchDemand(Random random, BranchCalendar calendar) {
        this.random = random;
        this.calendar = calendar;
    }

    List<VisitFact> of(List<Regions.Region> regions, int many) {
        var areas = regions.stream().flatMap(region -> region.areas().stream()).toList();
        var upTo = new long[areas.size()];
        long people = 0;
        for (int i = 0; i < upTo.length; i++) {
            people += Regions.weight(areas.get(i));
            upTo[i] = people;
        }
        var visits = new ArrayList<VisitFact>();
        for (int v = 1; v <= many; v++) {
            visits.add(visit("R" + v, areas.get(drawn(upTo, people))));
        }
        return List.copyOf(visits);
    }

    private int drawn(long[] upTo, long people) {
        long at = (long) (random.nextDouble() * people);
        int i = 0;
        while (upTo[i] <= at) {
            i++;
        }
        return i;
    }

    private VisitFact visit(String id, AreaPoint area) {
        int families = 10 + random.nextInt(1 + Math.min(15, Regions.weight(area) / 400));
        return new VisitFact(
                id,
                area.code(),
                area.at(),
                null,
                families,
                presence(families),
                needs(area),
                windows(),
                random.nextInt(10) == 0 ? 2 : 1,
                (int) Math.min(180, -30 * Math.log(1 - random.nextDouble())),
                false,
                null,
                Pins.NONE,
                area.poorNetwork(),
                Background.NONE);
    }

    /** Set-up, 12 minutes a family shared by two or three officers, packing; up to the next five minutes. */
    private static int presence(int families) {
        double minutes = 30 + families * 12.0 / (families > 20 ? 3 : 2) + 15;
        return (int) Math.ceil(minutes / 5) * 5;
    }

    private List<String> needs(AreaPoint area) {
        var needs = new ArrayList<String>();
        if (random.nextInt(3) == 0) {
            needs.add(BranchTeams.PRINTER);
        }
        if (random.nextInt(4) == 0 && area.desa()) {
            needs.add(BranchTeams.DIRT_ROAD);
        }
        return List.copyOf(needs);
    }

    private List<WindowFact> windows() {
        var dates = new ArrayList<>(calendar.days());
        Collections.shuffle(dates, random);
        int many = Math.min(dates.size(), FEWEST_DATES + random.nextInt(MORE_DATES));
        var windows = new ArrayList<WindowFact>();
        for (int i = 0; i < many; i++) {
            windows.add(window(dates.get(i), HOURS[i == 0 ? 0 : random.nextInt(HOURS.length)], i == 1));
        }
        return windows.stream().sorted(Comparator.comparing(WindowFact::from)).toList();
    }

    private WindowFact window(LocalDate date, String[] hours, boolean wished) {
        return new WindowFact(
                date.atTime(LocalTime.parse(hours[0])),
                date.atTime(LocalTime.parse(hours[1])),
                null,
                wished && random.nextBoolean());
    }
}
