package id.mcsoc.planning.trouble;

import id.mcsoc.planning.PlanningRefusal;
import id.mcsoc.planning.trouble.Trouble.Kind;
import id.mcsoc.planning.trouble.TroubleView.Mark;
import id.mcsoc.shared.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A trouble as somebody marked it; lifted once, never forgotten. */
@Entity
@Table(name = "planning_trouble")
class MarkedTrouble {

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private String branch;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Kind kind;

    @Column(nullable = false, updatable = false)
    private String what;

    @Column(nullable = false, updatable = false)
    private LocalDate firstDay;

    @Column(nullable = false, updatable = false)
    private LocalDate lastDay;

    @Column(nullable = false, updatable = false)
    private String reason;

    @Column(nullable = false, updatable = false)
    private Instant markedAt;

    @Column(nullable = false, updatable = false)
    private String markedBy;

    @Column
    private @Nullable Instant liftedAt;

    @Column
    private @Nullable String liftedBy;

    @Version
    private @Nullable Long version;

    protected MarkedTrouble() {}

    MarkedTrouble(UUID id, String branch, Trouble trouble, Mark mark) {
        this.id = id;
        this.branch = branch;
        this.kind = trouble.kind();
        this.what = trouble.what();
        this.firstDay = trouble.first();
        this.lastDay = trouble.last();
        this.reason = mark.reason();
        this.markedAt = mark.at();
        this.markedBy = mark.by();
    }

    void lift(Instant at, String by) {
        if (liftedAt != null) {
            throw new Refused(PlanningRefusal.TROUBLE_LIFTED, String.valueOf(liftedBy));
        }
        liftedAt = at;
        liftedBy = by;
    }

    TroubleView view() {
        return new TroubleView(id, new Trouble(kind, what, firstDay, lastDay), new Mark(reason, markedAt, markedBy));
    }
}
