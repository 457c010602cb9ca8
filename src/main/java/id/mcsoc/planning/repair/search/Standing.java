package id.mcsoc.planning.repair.search;

import id.mcsoc.planning.VisitState;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** Where a promised visit stands; {@code team} as teams are called in the problem. */
public record Standing(String team, LocalDateTime start, LocalDateTime end, Ease ease) {

    /** How readily a visit makes room for another one, the readiest first. */
    public enum Ease {
        UNANSWERED,
        A_WEEK_AHEAD,
        THREE_DAYS_AHEAD,
        FROM_TOMORROW,
        NEVER;

        private static final int WEEK = 7;
        private static final int CLOSE = 3;

        /** Today, on a tablet or under way: never. */
        public static Ease of(VisitState state, LocalDate date, LocalDate today) {
            long ahead = ChronoUnit.DAYS.between(today, date);
            if (ahead < 1 || (state != VisitState.PLANNED && state != VisitState.CONFIRMED)) {
                return NEVER;
            }
            if (state == VisitState.PLANNED) {
                return UNANSWERED;
            }
            return ahead >= WEEK ? A_WEEK_AHEAD : ahead >= CLOSE ? THREE_DAYS_AHEAD : FROM_TOMORROW;
        }
    }

    public LocalDate date() {
        return start.toLocalDate();
    }
}
