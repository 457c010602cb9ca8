package id.mcsoc.planning.scenario;

import id.mcsoc.planning.proposal.PlanScope;
import java.time.Instant;
import java.util.UUID;

/** A scenario to look at. */
record ScenarioView(UUID id, String name, PlanScope scope, WhatIf change, Instant madeAt, String madeBy) {}
