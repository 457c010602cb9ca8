package id.mcsoc.planning.solver;

import static id.mcsoc.planning.solver.ProblemCheck.require;

import java.time.LocalDate;

/** Days that a calendar of ours can know. */
final class CalendarCheck {

    private static final int FIRST = 2000;
    private static final int LAST = 2100;

    private CalendarCheck() {}

    static void check(LocalDate day, String path) {
        boolean known = day.getYear() >= FIRST && day.getYear() <= LAST;
        require(known, path, "the year must be " + FIRST + " to " + LAST);
    }
}
