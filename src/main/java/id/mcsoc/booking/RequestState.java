package id.mcsoc.booking;

import java.util.Set;

/** DRAFT → SUBMITTED → PROPOSED → ACCEPTED → SERVED, and the ways out of it. */
public enum RequestState {
    DRAFT,
    SUBMITTED,
    PROPOSED,
    COUNTERED,
    ACCEPTED,
    DECLINED,
    WITHDRAWN,
    UNPLANNED,
    RELEASED,
    SERVED;

    /** Sent, and not given a time by the branch. */
    static final Set<RequestState> WITHOUT_TIME = Set.of(SUBMITTED, COUNTERED, UNPLANNED);
}
