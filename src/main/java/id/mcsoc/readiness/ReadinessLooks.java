package id.mcsoc.readiness;

import id.mcsoc.geo.BranchCode;
import id.mcsoc.planning.ScheduledVisit;
import id.mcsoc.planning.VisitId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was seen at each look; the look itself and what it tells are one transaction. */
@Component
@Transactional
class ReadinessLooks {

    private final JdbcClient jdbc;
    private final ReadinessFacts facts;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final int threshold;

    /** @param threshold in percent of the lines: under it, the day before, the head decides; our assumption */
    ReadinessLooks(
            JdbcClient jdbc,
            ReadinessFacts facts,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${mcs.readiness.threshold:85}") int threshold) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.events = events;
        this.clock = clock;
        this.threshold = threshold;
    }

    /**
     * @return false when that look was taken before, for this time of the visit
     * @throws org.springframework.dao.DuplicateKeyException when another server takes it now: the next round finds it
     */
    boolean look(ScheduledVisit visit, Stage stage) {
        if (isTaken(visit, stage)) {
            return false;
        }
        var seen = facts.of(visit);
        jdbc.sql("insert into readiness_look (visit, stage, starts_at, branch, score, light, seen_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(visit.id().value(), stage.name(), Timestamp.from(visit.start()))
                .params(visit.branch().value(), seen.score(), seen.light().name(), Timestamp.from(clock.instant()))
                .update();
        Arrays.stream(Item.Owner.values()).forEach(owner -> tell(seen, stage, owner));
        return true;
    }

    private boolean isTaken(ScheduledVisit visit, Stage stage) {
        return jdbc.sql("select count(*) from readiness_look where visit = ? and stage = ? and starts_at = ?")
                        .params(visit.id().value(), stage.name(), Timestamp.from(visit.start()))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Visits of which the head was told the day before, while they are still under the threshold. */
    @Transactional(readOnly = true)
    Set<VisitId> lookedAtLast(BranchCode branch) {
        return jdbc.sql("select visit from readiness_look where branch = ? and stage = 'H1'")
                .param(branch.value())
                .query((row, n) -> new VisitId(row.getObject(1, UUID.class)))
                .set();
    }

    boolean isUnder(Readiness readiness) {
        return readiness.score() < threshold;
    }

    private void tell(Readiness seen, Stage stage, Item.Owner owner) {
        var missing =
                (int) seen.red().stream().filter(item -> item.owner() == owner).count();
        var toHead = owner == Item.Owner.BRANCH && stage == Stage.H1 && isUnder(seen);
        if (missing == 0 && !toHead) {
            return;
        }
        var visit = seen.visit();
        events.publishEvent(new VisitNotReady(
                visit.id(),
                visit.request(),
                visit.requestNumber(),
                visit.branch(),
                visit.area(),
                visit.team(),
                owner,
                stage,
                toHead ? seen.red().size() : missing,
                toHead,
                visit.start(),
                clock.instant()));
    }
}
