package id.mcsoc.promises;

import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.BranchCode;
import java.time.Instant;
import java.util.UUID;

/** The promised day is over and the transaction is not; told once. @param number as it stands on the slip */
public record PromiseLate(
        UUID operation, String number, PromisedService service, BranchCode branch, AreaCode area, Instant due) {}
