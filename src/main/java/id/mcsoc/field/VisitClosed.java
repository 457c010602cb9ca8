package id.mcsoc.field;

import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.planning.VisitId;
import java.time.Instant;

public record VisitClosed(
        VisitId visit,
        BranchCode branch,
        AreaCode area,
        String team,
        int familiesServed,
        int personsServed,
        int leftOver,
        Instant startedAt,
        Instant at) {}
