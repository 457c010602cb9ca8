package id.mcsoc.access;

import id.mcsoc.geo.BranchCode;

/** Which teams there are: asked by access, answered by whoever keeps the teams. */
public interface TeamDirectory {

    boolean exists(BranchCode branch, String team);
}
