package id.mcsoc.booking;

/** What a family wants done; minutes and documents stand in {@code seed/reference/services.csv}. */
public enum ServiceCode {
    REGISTRATION,
    REACTIVATION,
    DATA_CHANGE,
    FACILITY_CHANGE,
    CARD,
    COMPLAINT,
    INFORMATION
}
