package id.mcsoc.planning.proposal;

import id.mcsoc.geo.BranchCode;
import id.mcsoc.planning.PlanningRefusal;
import id.mcsoc.planning.solver.SolvedPlan;
import id.mcsoc.shared.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "planning_plan")
class Plan {

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private String branch;

    @Column
    private @Nullable String openBranch;

    @Column(nullable = false, updatable = false)
    private LocalDate firstDay;

    @Column(nullable = false, updatable = false)
    private LocalDate lastDay;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private PlanState state;

    @Column(nullable = false)
    private long hardScore;

    @Column(nullable = false)
    private long mediumScore;

    @Column(nullable = false)
    private long softScore;

    @Column(nullable = false)
    private String rules;

    @Column(nullable = false)
    private int revision;

    @Column(nullable = false)
    private int keptEdits;

    @Column(nullable = false, updatable = false)
    private boolean reshuffles;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column(nullable = false, updatable = false)
    private String createdBy;

    @Column
    private @Nullable Instant decidedAt;

    @Column
    private @Nullable String decidedBy;

    protected Plan() {}

    Plan(UUID id, PlanScope scope, String by, Instant at) {
        this.id = id;
        this.branch = scope.branch().value();
        this.openBranch = branch;
        this.firstDay = scope.horizon().first();
        this.lastDay = scope.horizon().last();
        this.reshuffles = scope.reshuffles();
        this.state = PlanState.PROPOSED;
        this.rules = "[]";
        this.createdBy = by;
        this.createdAt = at;
    }

    void scored(SolvedPlan.Score score, String newRules) {
        hardScore = score.hard();
        mediumScore = score.medium();
        softScore = score.soft();
        rules = newRules;
    }

    /** @return the number of this edit */
    int edited() {
        requireOpen();
        return ++revision;
    }

    void kept(int edits) {
        keptEdits = edits;
    }

    void approve(String by, Instant at) {
        decide(PlanState.APPROVED, by, at);
    }

    void discard(String by, Instant at) {
        decide(PlanState.DISCARDED, by, at);
    }

    void requireOpen() {
        if (state == PlanState.APPROVED) {
            throw new Refused(PlanningRefusal.PLAN_ALREADY_APPROVED, String.valueOf(decidedBy));
        }
        if (state == PlanState.DISCARDED) {
            throw new Refused(PlanningRefusal.PLAN_ALREADY_DISCARDED, String.valueOf(decidedBy));
        }
    }

    private void decide(PlanState decision, String by, Instant at) {
        requireOpen();
        state = decision;
        openBranch = null;
        decidedBy = by;
        decidedAt = at;
    }

    UUID id() {
        return id;
    }

    int revision() {
        return revision;
    }

    PlanScope scope() {
        return new PlanScope(new BranchCode(branch), new Horizon(firstDay, lastDay), reshuffles);
    }

    String rules() {
        return rules;
    }

    PlanView.Header header() {
        return new PlanView.Header(state, revision, keptEdits, createdAt, createdBy, decidedAt, decidedBy);
    }

    SolvedPlan.Score score() {
        return new SolvedPlan.Score(hardScore, mediumScore, softScore);
    }
}
