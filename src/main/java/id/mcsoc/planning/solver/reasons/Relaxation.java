package id.mcsoc.planning.solver.reasons;

import id.mcsoc.planning.solver.model.Block;
import id.mcsoc.planning.solver.model.DayFacts;
import id.mcsoc.planning.solver.model.Roads;
import id.mcsoc.planning.solver.model.Visit;
import id.mcsoc.planning.solver.model.VisitFacts;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * One family of rules lifted, in the order in which people would rather hear of it: first what others take away, then
 * what no empty day could give either.
 */
enum Relaxation {
    SKILLS("R03") {
        @Override
        Situation lift(Situation now) {
            return now.with(now.visit().withSkills(0));
        }
    },
    CARDS("R11") {
        @Override
        Situation lift(Situation now) {
            return now.with(now.day().withShift(now.day().shift().blanks(DayFacts.Shift.ANY)));
        }
    },
    PINS("R13") {
        @Override
        Situation lift(Situation now) {
            var confirmed = now.day().blocks().stream()
                    .filter(Predicate.not(Block::isPinned))
                    .toList();
            return now.with(now.visit().withPromise(VisitFacts.Promise.NONE))
                    .with(now.day().withBlocks(confirmed));
        }
    },
    CAPACITY("R02") {
        @Override
        Situation lift(Situation now) {
            return now.with(now.day().withShift(now.day().shift().room(MANY, MANY)));
        }
    },
    OTHER_VISITS("R02") {
        @Override
        Situation lift(Situation now) {
            return new Situation(now.day().withBlocks(List.of()), List.of(), now.visit(), true);
        }
    },
    PAUSES("R04") {
        @Override
        Situation lift(Situation now) {
            return now.with(now.day().withShift(now.day().shift().withoutPauses()));
        }
    },
    TRAVEL("R07") {
        @Override
        Situation lift(Situation now) {
            return now.with(now.day().withRoads(Roads.NO_DISTANCE));
        }
    },
    WINDOWS("R08") {
        @Override
        Situation lift(Situation now) {
            return now.with(now.visit().withWindows(openAllDay(now.visit().windows())));
        }
    },
    HOURS("R06") {
        @Override
        Situation lift(Situation now) {
            return WINDOWS.lift(now.with(now.day().withShift(now.day().shift().hours(0, DAY))));
        }
    },
    DATES("R05") {
        @Override
        Situation lift(Situation now) {
            return now.with(now.visit().withWindows(onEveryDate(now.visit().windows())));
        }
    };

    private static final int DAY = 86_400;
    private static final int MANY = 1_000_000;
    private static final int[] ALL_DAY = {0, DAY, VisitFacts.PRESENCE, 0};

    private final String code;

    Relaxation(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    abstract Situation lift(Situation now);

    private static int[][] openAllDay(int[][] windows) {
        return Arrays.stream(windows)
                .map(perDate -> perDate == null ? null : ALL_DAY)
                .toArray(int[][]::new);
    }

    /** The hours of the first date that is offered, on every date. */
    private static int[][] onEveryDate(int[][] windows) {
        var hours = Arrays.stream(windows).filter(Objects::nonNull).findFirst().orElse(ALL_DAY);
        return Arrays.stream(windows)
                .map(perDate -> perDate == null ? hours : perDate)
                .toArray(int[][]::new);
    }

    /** @param alone no other team in the kelurahan that day */
    record Situation(DayFacts day, List<Visit> others, VisitFacts visit, boolean alone) {
        Situation with(DayFacts other) {
            return new Situation(other, others, visit, alone);
        }

        Situation with(VisitFacts other) {
            return new Situation(day, others, other, alone);
        }
    }
}
