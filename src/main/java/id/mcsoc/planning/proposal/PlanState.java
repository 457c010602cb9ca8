package id.mcsoc.planning.proposal;

/** A branch has at most one proposal at a time. */
public enum PlanState {
    PROPOSED,
    APPROVED,
    DISCARDED
}
