package id.mcsoc.planning.scenario;

import id.mcsoc.geo.BranchCode;
import id.mcsoc.planning.proposal.Horizon;
import id.mcsoc.planning.proposal.PlanScope;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A plan under a name; {@code change} and {@code result} are JSON. Never changed, only adopted or thrown away. */
@Entity
@Table(name = "planning_scenario")
class Scenario {

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

    @Column(nullable = false, updatable = false)
    private String result;

    @Column(nullable = false, updatable = false)
    private Instant madeAt;

    @Column(nullable = false, updatable = false)
    private String madeBy;

    protected Scenario() {}

    record Made(Instant at, String by) {}

    /** Both JSON: a {@link WhatIf} and a plan. */
    record Text(String change, String result) {}

    Scenario(UUID id, String name, PlanScope scope, Text text, Made made) {
        this.id = id;
        this.name = name;
        this.branch = scope.branch().value();
        this.firstDay = scope.horizon().first();
        this.lastDay = scope.horizon().last();
        this.reshuffles = scope.reshuffles();
        this.change = text.change();
        this.result = text.result();
        this.madeAt = made.at();
        this.madeBy = made.by();
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

    String result() {
        return result;
    }

    Made made() {
        return new Made(madeAt, madeBy);
    }
}
