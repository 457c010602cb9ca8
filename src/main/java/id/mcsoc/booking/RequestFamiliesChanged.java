package id.mcsoc.booking;

import java.time.Instant;

/** A request that planning knows has more or fewer families now, its guests' included. */
public record RequestFamiliesChanged(RequestId request, int families, Instant at) {}
