package id.mcsoc.rights;

import id.mcsoc.geo.BranchCode;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody's request waits and its time is nearly over, or is; told once each.
 *
 * @param right what was asked for, as in {@code rights.kind.<right>}; who asked stays at the desk
 * @param over false while there is time left
 */
public record RightsClockTold(UUID request, String right, BranchCode branch, boolean over, Instant due, Instant at) {}
