package id.mcsoc.field;

import id.mcsoc.planning.VisitId;
import java.time.Instant;

/** A family left the desk. Arrival to call is waiting, call to end is service. */
public record FamilyServed(VisitId visit, int persons, Instant arrivedAt, Instant calledAt, Instant endedAt) {}
