package id.mcsoc.planning.repair;

import id.mcsoc.planning.PlanningRefusal;
import id.mcsoc.shared.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A disruption and the change that answers it, decided once. */
@Entity
@Table(name = "planning_repair")
class Repair {

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private String branch;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Disruption.Kind kind;

    @Column(nullable = false, updatable = false)
    private String disruption;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private RepairState state;

    @Column(nullable = false, updatable = false)
    private String changes;

    @Column(nullable = false, updatable = false)
    private String seen;

    @Column(nullable = false, updatable = false)
    private long millis;

    @Column(nullable = false, updatable = false)
    private Instant madeAt;

    @Column(nullable = false, updatable = false)
    private String madeBy;

    @Column
    private @Nullable Instant decidedAt;

    @Column
    private @Nullable String decidedBy;

    @Version
    private @Nullable Long version;

    protected Repair() {}

    /** {@code disruption}, {@code changes}: JSON; {@code seen}: the schedule's fingerprint. */
    record Draft(Disruption.Kind kind, String disruption, String changes, String seen, long millis) {}

    Repair(UUID id, String branch, Draft draft, Instant at, String by) {
        this.id = id;
        this.branch = branch;
        this.kind = draft.kind();
        this.disruption = draft.disruption();
        this.changes = draft.changes();
        this.seen = draft.seen();
        this.millis = draft.millis();
        this.state = RepairState.PROPOSED;
        this.madeAt = at;
        this.madeBy = by;
    }

    /** @throws Refused when it was decided before, or the schedule is another one now */
    void approve(String fingerprint, Instant at, String by) {
        requireOpen();
        if (!seen.equals(fingerprint)) {
            throw new Refused(PlanningRefusal.REPAIR_OUTDATED);
        }
        decide(RepairState.APPROVED, at, by);
    }

    void discard(Instant at, String by) {
        requireOpen();
        decide(RepairState.DISCARDED, at, by);
    }

    private void decide(RepairState decision, Instant at, String by) {
        state = decision;
        decidedAt = at;
        decidedBy = by;
    }

    private void requireOpen() {
        if (state != RepairState.PROPOSED) {
            throw new Refused(PlanningRefusal.REPAIR_DECIDED, String.valueOf(decidedBy));
        }
    }

    UUID id() {
        return id;
    }

    String disruption() {
        return disruption;
    }

    String changes() {
        return changes;
    }

    String seen() {
        return seen;
    }

    long millis() {
        return millis;
    }

    RepairState state() {
        return state;
    }

    RepairView.Who who() {
        return new RepairView.Who(madeAt, madeBy, decidedAt, decidedBy);
    }
}
