package id.mcsoc.field;

import id.mcsoc.planning.VisitId;
import java.time.Instant;

/** {@code promised}: the start that was agreed; {@code at}: the start by the tablet's corrected clock. */
public record VisitStarted(VisitId visit, Instant promised, Instant at) {}
