package id.mcsoc.planning.solver.model;

import java.util.Locale;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;

/** Every rule once: its id is the constraint's name, the key of its weight and of its sentence. */
public enum Rule {
    WORKING_WINDOW(Level.HARD),
    VISIT_WINDOW(Level.HARD),
    HARD_PAUSE(Level.HARD),
    TEAM_DAY_CAPACITY(Level.HARD),
    VISITS_PER_TEAM_DAY(Level.HARD),
    CARD_STOCK(Level.HARD),
    SKILLS(Level.HARD),
    ONE_VISIT_AT_A_TIME(Level.HARD),
    ONE_TEAM_PER_KELURAHAN_AND_DAY(Level.HARD),
    MANDATORY_VISIT(Level.HARD),
    PINS(Level.HARD),
    UNSERVED_FAMILIES(Level.MEDIUM),
    WAITING_DAYS(Level.MEDIUM),
    GILIRAN(Level.MEDIUM),
    TRAVEL(Level.SOFT),
    TEAM_WAITING(Level.SOFT),
    LOAD_SPREAD(Level.SOFT),
    WISHED_DATE(Level.SOFT),
    MOVED_VISIT(Level.SOFT),
    SHIFTED_VISIT(Level.SOFT),
    POOR_NETWORK_BUFFER(Level.SOFT),
    EARLY_DAYS(Level.SOFT);

    public enum Level {
        HARD,
        MEDIUM,
        SOFT;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Level level;

    Rule(Level level) {
        this.level = level;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Level level() {
        return level;
    }

    HardMediumSoftLongScore worth(long points) {
        return switch (level) {
            case HARD -> HardMediumSoftLongScore.ofHard(points);
            case MEDIUM -> HardMediumSoftLongScore.ofMedium(points);
            case SOFT -> HardMediumSoftLongScore.ofSoft(points);
        };
    }

    /** What leaving this visit out amounts to under a medium or hard rule; 0 for rules about what is planned. */
    public long leavingOut(VisitFacts visit) {
        long waited = visit.urgency().waitingDays();
        return switch (this) {
            case MANDATORY_VISIT -> visit.urgency().mandatory() ? 1 : 0;
            case PINS -> visit.mustStay() ? 1 : 0;
            case UNSERVED_FAMILIES -> (long) visit.families() * visit.urgency().priority();
            case WAITING_DAYS -> waited;
            case GILIRAN -> turn(visit.urgency().turnDays(), visit.families());
            default -> 0;
        };
    }

    /** Squared weeks since the kelurahan was served, over families. */
    private static long turn(long days, int families) {
        return days * days / (49L * Math.max(1, families));
    }

    /** Squared, so that the next hour goes to the team that has least. {@code load} in seconds, result in half hours². */
    public static long spread(long load) {
        long halfHours = load / 1800;
        return halfHours * halfHours;
    }
}
