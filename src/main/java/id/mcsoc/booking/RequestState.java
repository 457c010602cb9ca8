package id.mcsoc.booking;

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
    SERVED
}
