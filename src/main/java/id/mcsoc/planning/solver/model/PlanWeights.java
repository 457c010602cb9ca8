package id.mcsoc.planning.solver.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.optaplanner.core.api.domain.constraintweight.ConstraintConfiguration;
import org.optaplanner.core.api.domain.constraintweight.ConstraintWeight;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;

/** What each rule weighs, from {@code solver-config/weights.properties}; a problem may overrule any of them. */
@ConstraintConfiguration
public final class PlanWeights {

    private final Map<Rule, Long> points = new EnumMap<>(Rule.class);

    @ConstraintWeight("working-window")
    private final HardMediumSoftLongScore workingWindow;

    @ConstraintWeight("visit-window")
    private final HardMediumSoftLongScore visitWindow;

    @ConstraintWeight("hard-pause")
    private final HardMediumSoftLongScore hardPause;

    @ConstraintWeight("team-day-capacity")
    private final HardMediumSoftLongScore teamDayCapacity;

    @ConstraintWeight("visits-per-team-day")
    private final HardMediumSoftLongScore visitsPerTeamDay;

    @ConstraintWeight("card-stock")
    private final HardMediumSoftLongScore cardStock;

    @ConstraintWeight("skills")
    private final HardMediumSoftLongScore skills;

    @ConstraintWeight("one-visit-at-a-time")
    private final HardMediumSoftLongScore oneVisitAtATime;

    @ConstraintWeight("one-team-per-kelurahan-and-day")
    private final HardMediumSoftLongScore oneTeamPerKelurahanAndDay;

    @ConstraintWeight("mandatory-visit")
    private final HardMediumSoftLongScore mandatoryVisit;

    @ConstraintWeight("pins")
    private final HardMediumSoftLongScore pins;

    @ConstraintWeight("unserved-families")
    private final HardMediumSoftLongScore unservedFamilies;

    @ConstraintWeight("waiting-days")
    private final HardMediumSoftLongScore waitingDays;

    @ConstraintWeight("giliran")
    private final HardMediumSoftLongScore giliran;

    @ConstraintWeight("travel")
    private final HardMediumSoftLongScore travel;

    @ConstraintWeight("team-waiting")
    private final HardMediumSoftLongScore teamWaiting;

    @ConstraintWeight("load-spread")
    private final HardMediumSoftLongScore loadSpread;

    @ConstraintWeight("wished-date")
    private final HardMediumSoftLongScore wishedDate;

    @ConstraintWeight("moved-visit")
    private final HardMediumSoftLongScore movedVisit;

    @ConstraintWeight("shifted-visit")
    private final HardMediumSoftLongScore shiftedVisit;

    @ConstraintWeight("poor-network-buffer")
    private final HardMediumSoftLongScore poorNetworkBuffer;

    @ConstraintWeight("early-days")
    private final HardMediumSoftLongScore earlyDays;

    /** @throws IllegalArgumentException when a rule has no weight, a negative one, or a key names no rule */
    public PlanWeights(Map<String, Long> byId) {
        var left = new HashMap<>(byId);
        for (var rule : Rule.values()) {
            var weight = left.remove(rule.id());
            if (weight == null || weight < 0) {
                throw new IllegalArgumentException("weight of " + rule.id() + " must be 0 or more");
            }
            points.put(rule, weight);
        }
        if (!left.isEmpty()) {
            throw new IllegalArgumentException(
                    "no such rule: " + left.keySet().iterator().next());
        }
        workingWindow = score(Rule.WORKING_WINDOW);
        visitWindow = score(Rule.VISIT_WINDOW);
        hardPause = score(Rule.HARD_PAUSE);
        teamDayCapacity = score(Rule.TEAM_DAY_CAPACITY);
        visitsPerTeamDay = score(Rule.VISITS_PER_TEAM_DAY);
        cardStock = score(Rule.CARD_STOCK);
        skills = score(Rule.SKILLS);
        oneVisitAtATime = score(Rule.ONE_VISIT_AT_A_TIME);
        oneTeamPerKelurahanAndDay = score(Rule.ONE_TEAM_PER_KELURAHAN_AND_DAY);
        mandatoryVisit = score(Rule.MANDATORY_VISIT);
        pins = score(Rule.PINS);
        unservedFamilies = score(Rule.UNSERVED_FAMILIES);
        waitingDays = score(Rule.WAITING_DAYS);
        giliran = score(Rule.GILIRAN);
        travel = score(Rule.TRAVEL);
        teamWaiting = score(Rule.TEAM_WAITING);
        loadSpread = score(Rule.LOAD_SPREAD);
        wishedDate = score(Rule.WISHED_DATE);
        movedVisit = score(Rule.MOVED_VISIT);
        shiftedVisit = score(Rule.SHIFTED_VISIT);
        poorNetworkBuffer = score(Rule.POOR_NETWORK_BUFFER);
        earlyDays = score(Rule.EARLY_DAYS);
    }

    /** The weights that ship with the application. */
    public static PlanWeights standard() {
        var path = "/solver-config/weights.properties";
        try (var in = PlanWeights.class.getResourceAsStream(path)) {
            return read(Objects.requireNonNull(in, path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static PlanWeights read(InputStream properties) throws IOException {
        var file = new Properties();
        file.load(properties);
        var byId = new HashMap<String, Long>();
        for (var id : file.stringPropertyNames()) {
            byId.put(id, Long.valueOf(file.getProperty(id).trim()));
        }
        return new PlanWeights(byId);
    }

    public PlanWeights with(Map<String, Long> others) {
        var byId = new HashMap<String, Long>();
        points.forEach((rule, weight) -> byId.put(rule.id(), weight));
        byId.putAll(others);
        return new PlanWeights(byId);
    }

    public long of(Rule rule) {
        return points.getOrDefault(rule, 0L);
    }

    private HardMediumSoftLongScore score(Rule rule) {
        return rule.worth(of(rule));
    }
}
