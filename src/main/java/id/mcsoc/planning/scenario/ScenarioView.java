package id.mcsoc.planning.scenario;

import id.mcsoc.planning.proposal.PlanScope;
import java.time.Instant;
import java.util.UUID;

/** A scenario to look at. */
record ScenarioView(
        UUID id, String name, PlanScope scope, WhatIf change, ScenarioState state, Instant madeAt, String madeBy) {

    public boolean isReady() {
        return state == ScenarioState.READY;
    }
}
