package id.mcsoc.complaints;

/** Where a complaint stands; follows from its last events. */
public enum ComplaintState {
    RECEIVED,
    FORWARDED,
    ANSWERED,
    REOPENED,
    CLOSED
}
