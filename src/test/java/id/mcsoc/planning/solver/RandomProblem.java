package id.mcsoc.planning.solver;

import java.util.Random;

/** Everything at once: skills, pauses, confirmed, pinned and published visits, wishes, poor networks. */
final class RandomProblem {

    private static final int TEAMS = 3;
    private static final int DAYS = 5;
    private static final int VISITS = 18;

    private RandomProblem() {}

    static Problem of(long seed) {
        var random = new Random(seed);
        var problem = AProblem.aProblem();
        for (int t = 0; t < TEAMS; t++) {
            var team = "T" + t;
            problem.team(team, random.nextBoolean() ? new String[] {"card-printer"} : new String[0]);
            for (int d = 1; d <= DAYS; d++) {
                int day = d;
                problem.works(team, d, it -> day(it, team + day, random));
            }
        }
        for (int v = 0; v < VISITS; v++) {
            var id = "V" + v;
            problem.visit(id, it -> visit(it, random));
            problem.leg("office", id, 10 + random.nextInt(50));
            for (int w = 0; w < v; w++) {
                problem.leg("V" + w, id, 5 + random.nextInt(60));
            }
        }
        return problem.build();
    }

    private static ADay day(ADay day, String id, Random random) {
        day.families(20 + random.nextInt(40)).visits(1 + random.nextInt(3));
        if (random.nextInt(3) == 0) {
            day.pause("11:30", "13:00");
        }
        if (random.nextInt(3) == 0) {
            day.lunch("11:30", "13:15", 45);
        }
        if (random.nextInt(4) == 0) {
            day.confirmed("F" + id, "kelurahan " + random.nextInt(8), 10, "09:30", "11:15");
        }
        return random.nextInt(3) == 0 ? day.cards(random.nextInt(80)) : day;
    }

    private static AVisit visit(AVisit visit, Random random) {
        visit.in("kelurahan " + random.nextInt(8))
                .families(5 + random.nextInt(25))
                .minutes(30 + random.nextInt(180))
                .waiting(random.nextInt(60))
                .priority(1 + random.nextInt(2));
        for (int d = 1; d <= DAYS; d++) {
            if (random.nextBoolean()) {
                var from = "%02d:%02d".formatted(8 + random.nextInt(4), random.nextInt(60));
                if (random.nextInt(4) == 0) {
                    visit.wishes(d, from, "15:30");
                } else if (random.nextInt(4) == 0) {
                    visit.startsWithin(d, from, "14:00");
                } else {
                    visit.offers(d, from, "15:00");
                }
            }
        }
        if (random.nextInt(4) == 0) {
            visit.needs("card-printer");
        }
        if (random.nextInt(3) == 0) {
            visit.poorNetwork();
        }
        if (random.nextInt(3) == 0) {
            visit.now(
                    "T" + random.nextInt(TEAMS), 1 + random.nextInt(DAYS), "%02d:30".formatted(8 + random.nextInt(5)));
            if (random.nextInt(3) == 0) {
                visit.pinned();
            } else if (random.nextInt(3) == 0) {
                visit.pinned(random.nextBoolean(), random.nextBoolean(), random.nextBoolean());
            }
        }
        visit.cards(random.nextInt(60)).served(random.nextInt(200));
        return random.nextInt(5) == 0 ? visit.mandatory() : visit;
    }
}
