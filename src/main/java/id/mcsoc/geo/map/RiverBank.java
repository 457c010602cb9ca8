package id.mcsoc.geo.map;

import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.travel.Barrier;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/** Where a barrier runs: the border between the areas beyond it and the others of the same regency. */
record RiverBank(Map<AreaCode, Geometry> areas) {

    /** Degrees, about 200 m: borders drawn apart still meet. */
    private static final double GAP = 0.002;

    Geometry of(Barrier barrier) {
        var regencies = areas.keySet().stream()
                .filter(barrier::hasBeyond)
                .map(AreaCode::regency)
                .collect(Collectors.toSet());
        var beyond = union(barrier::hasBeyond);
        var here = union(area -> !barrier.hasBeyond(area) && regencies.contains(area.regency()));
        return beyond.getBoundary().intersection(here.buffer(GAP));
    }

    private Geometry union(Predicate<AreaCode> which) {
        List<Geometry> some = areas.entrySet().stream()
                .filter(area -> which.test(area.getKey()))
                .map(area -> area.getValue().buffer(0))
                .toList();
        return UnaryUnionOp.union(some, new GeometryFactory());
    }
}
