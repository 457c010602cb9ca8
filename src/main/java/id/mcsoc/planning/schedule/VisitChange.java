package id.mcsoc.planning.schedule;

import id.mcsoc.planning.VisitState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What a visit became, when, by whom and why. */
@Entity
@Table(name = "planning_visit_change")
class VisitChange {

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID visitId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private VisitState state;

    @Column(nullable = false, updatable = false)
    private Instant startsAt;

    @Column(nullable = false, updatable = false)
    private String team;

    @Column(nullable = false, updatable = false)
    private String reason;

    @Column(nullable = false, updatable = false)
    private String madeBy;

    @Column(nullable = false, updatable = false)
    private Instant madeAt;

    protected VisitChange() {}

    VisitChange(UUID id, Visit visit, String reason, String by, Instant at) {
        this.id = id;
        this.visitId = visit.id();
        this.state = visit.state();
        this.startsAt = visit.startsAt();
        this.team = visit.team();
        this.reason = reason.length() > 400 ? reason.substring(0, 400) : reason;
        this.madeBy = by;
        this.madeAt = at;
    }

    VisitHistory.Change change() {
        return new VisitHistory.Change(state, startsAt, team, reason, madeBy, madeAt);
    }
}
