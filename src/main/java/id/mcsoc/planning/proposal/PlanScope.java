package id.mcsoc.planning.proposal;

import id.mcsoc.geo.BranchCode;

/** What is planned. {@code reshuffles}: slots proposed to a kelurahan that has not answered may change. */
public record PlanScope(BranchCode branch, Horizon horizon, boolean reshuffles) {}
