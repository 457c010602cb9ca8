package id.mcsoc.sync;

import java.time.Instant;

/**
 * Where an operation was written before it was entered on the tablet.
 *
 * @param slip number of the sheet
 * @param at the time on the sheet; never later than the tablet's own
 */
public record Paper(String slip, Instant at) {}
