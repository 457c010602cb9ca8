package id.mcsoc.planning.proposal;

import id.mcsoc.planning.proposal.StopView.Slot;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a visit stood before somebody moved it; the newest one can be undone. */
@Entity
@Table(name = "planning_edit")
class PlanEdit {

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID planId;

    @Column(nullable = false, updatable = false)
    private UUID plannedVisitId;

    @Column(nullable = false, updatable = false)
    private int revision;

    @Column(updatable = false)
    private @Nullable String teamBefore;

    @Column(updatable = false)
    private @Nullable Instant startsBefore;

    @Column(updatable = false)
    private @Nullable Instant endsBefore;

    @Column(nullable = false, updatable = false)
    private String reasonsBefore;

    @Column(nullable = false, updatable = false)
    private String madeBy;

    @Column(nullable = false, updatable = false)
    private Instant madeAt;

    protected PlanEdit() {}

    PlanEdit(UUID id, PlannedVisit visit, int revision, String by, Instant at) {
        this.id = id;
        this.planId = visit.planId();
        this.plannedVisitId = visit.id();
        this.revision = revision;
        var before = visit.slot();
        this.teamBefore = before == null ? null : before.team();
        this.startsBefore = before == null ? null : before.start();
        this.endsBefore = before == null ? null : before.end();
        this.reasonsBefore = visit.reasons();
        this.madeBy = by;
        this.madeAt = at;
    }

    UUID id() {
        return id;
    }

    UUID plannedVisitId() {
        return plannedVisitId;
    }

    void putBack(PlannedVisit visit) {
        if (teamBefore == null || startsBefore == null || endsBefore == null) {
            visit.leaveOut(reasonsBefore);
        } else {
            visit.place(new Slot(teamBefore, startsBefore, endsBefore));
        }
    }
}
