package id.mcsoc.reporting;

import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.BranchCode;

/** Where something was counted. */
public record Place(BranchCode branch, AreaCode area) {}
