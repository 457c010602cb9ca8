package id.mcsoc.reporting;

import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.BranchCode;

/** Where something was counted, and by which team; the code is empty where no team had a hand in it. */
public record Place(BranchCode branch, AreaCode area, String team) {

    public Place(BranchCode branch, AreaCode area) {
        this(branch, area, "");
    }
}
