package id.mcsoc.geo;

/** How much mobile network a place has. */
public enum SignalGrade {
    GOOD,
    WEAK,
    NONE
}
