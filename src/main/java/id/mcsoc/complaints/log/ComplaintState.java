package id.mcsoc.complaints.log;

public enum ComplaintState {
    RECEIVED,
    FORWARDED,
    ANSWERED,
    /** Answered for good; the complainant has not said yet whether that will do. */
    AWAITING,
    ON_HOLD,
    REOPENED,
    /** Part of another report's case. */
    MERGED,
    CLOSED
}
