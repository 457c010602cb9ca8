package id.mcsoc.planning;

/** PLANNED → CONFIRMED → PACKED → STARTED → CLOSED, and the ways out of it. */
public enum VisitState {
    PLANNED,
    CONFIRMED,
    PACKED,
    STARTED,
    CLOSED,
    PARTLY_SERVED,
    MOVED,
    CANCELLED
}
