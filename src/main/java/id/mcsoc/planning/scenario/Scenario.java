package id.mcsoc.planning.scenario;

import id.mcsoc.geo.BranchCode;
import id.mcsoc.planning.PlanningRefusal;
import id.mcsoc.planning.proposal.Horizon;
import id.mcsoc.planning.proposal.PlanScope;
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

/** A plan under a name; {@code change} and {@code result} are JSON. Once computed it is only adopted or thrown away. */
@Entity
@Table(name = "planning_scenario")
class Scenario {

    private static final int MOST_ATTEMPTS = 5;

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private String branch;

    @Column(nullable = false, updatable = false)
    private String name;

    @Column(nullable = false, updatable = false)
    private LocalDate firstDay;

    @Column(nullable = false, updatable = false)
    private LocalDate lastDay;

    @Column(nullable = false, updatable = false)
    private boolean reshuffles;

    @Column(nullable = false, updatable = false)
    private String change;

    @Column
    private @Nullable String result;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ScenarioState state;

    @Column(nullable = false)
    private int attempts;

    @Column(nullable = false, updatable = false)
    private Instant madeAt;

    @Column(nullable = false, updatable = false)
    private String madeBy;

    protected Scenario() {}

    record Made(Instant at, String by) {}

    /** @param change JSON of a {@link WhatIf} */
    Scenario(UUID id, String name, PlanScope scope, String change, Made made) {
        this.id = id;
        this.name = name;
        this.branch = scope.branch().value();
        this.firstDay = scope.horizon().first();
        this.lastDay = scope.horizon().last();
        this.reshuffles = scope.reshuffles();
        this.change = change;
        this.state = ScenarioState.COMPUTING;
        this.madeAt = made.at();
        this.madeBy = made.by();
    }

    /** A scenario that takes its server down with it must not take down every server. */
    void attempt() {
        attempts++;
        if (attempts > MOST_ATTEMPTS) {
            fail();
        }
    }

    /** @param plan JSON */
    void found(String plan) {
        if (state == ScenarioState.COMPUTING) {
            result = plan;
            state = ScenarioState.READY;
        }
    }

    void fail() {
        if (state == ScenarioState.COMPUTING) {
            state = ScenarioState.FAILED;
        }
    }

    boolean isComputing() {
        return state == ScenarioState.COMPUTING;
    }

    ScenarioState state() {
        return state;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    PlanScope scope() {
        return new PlanScope(new BranchCode(branch), new Horizon(firstDay, lastDay), reshuffles);
    }

    String change() {
        return change;
    }

    /** @throws Refused while it is being computed */
    String result() {
        if (result == null) {
            throw new Refused(PlanningRefusal.SCENARIO_NOT_READY, name);
        }
        return result;
    }

    Made made() {
        return new Made(madeAt, madeBy);
    }
}
