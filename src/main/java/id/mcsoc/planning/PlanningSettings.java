package id.mcsoc.planning;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Assumptions of the house, each a setting.
 *
 * @param manyFamilies above so many a visit is served by the larger crew
 * @param horizonWeeks proposed to the planner; the most is {@code horizonMostWeeks}
 * @param seed of the planner, so that a plan can be had again
 * @param steps at most so many solver steps, 0 for as many as the time allows
 * @param lunchSlackMinutes lunch may begin so much earlier or later than the calendar has it; Friday prayer may not
 * @param jobs whether this node picks up queued runs
 * @param heartbeat how often a node says that it lives; four missed, and its runs go to another
 */
@ConfigurationProperties("mcs.planning")
public record PlanningSettings(
        @DefaultValue("30") int setupMinutes,
        @DefaultValue("15") int packingMinutes,
        @DefaultValue("2") int officers,
        @DefaultValue("3") int officersForMany,
        @DefaultValue("20") int manyFamilies,
        @DefaultValue("4") int horizonWeeks,
        @DefaultValue("13") int horizonMostWeeks,
        @DefaultValue("30s") Duration time,
        @DefaultValue("20261120") long seed,
        @DefaultValue("0") long steps,
        @DefaultValue("30") int lunchSlackMinutes,
        @DefaultValue("true") boolean jobs,
        @DefaultValue("2s") Duration heartbeat) {

    /** People agree on round times: presences and ways are rounded up to so many minutes. */
    public static final int ROUND_MINUTES = 5;

    /** A way in seconds, rounded up. */
    public static int rounded(int seconds) {
        int step = ROUND_MINUTES * 60;
        return (seconds + step - 1) / step * step;
    }

    /** Presence at the place in minutes, rounded up. @param officerMinutes work of one officer for all families */
    public int presenceMinutes(int families, int officerMinutes) {
        var crew = families > manyFamilies ? officersForMany : officers;
        var minutes = setupMinutes + (double) officerMinutes / crew + packingMinutes;
        return (int) Math.ceil(minutes / ROUND_MINUTES) * ROUND_MINUTES;
    }
}
