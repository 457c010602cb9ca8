package id.mcsoc.booking;

import id.mcsoc.booking.ServedAreas.Served;
import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.Areas;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.geo.Kelurahan;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Estimates, kelurahan by kelurahan, who still needs a visit: families whose membership lapsed or whose address moved,
 * less those whom visits reached.
 *
 * <p>The reached share of one kelurahan is a small number with much luck in it, so it is drawn towards the branch's
 * mean, as if {@code weight} more families lived there of whom the mean share was reached (empirical Bayes).
 */
@Service
public class ExpectedNeeds {

    private final Areas areas;
    private final ServedAreas served;
    private final Coverage coverage;
    private final Assumptions assumed;

    ExpectedNeeds(
            Areas areas,
            ServedAreas served,
            Coverage coverage,
            @Value("${mcs.booking.need.persons-per-family:4}") int persons,
            @Value("${mcs.booking.need.moved-share:0.2}") double movedShare) {
        this.areas = areas;
        this.served = served;
        this.coverage = coverage;
        this.assumed = new Assumptions(persons, movedShare);
    }

    /** All ours, all settings. @param movedShare of a new kelurahan's families, those with the old address still */
    public record Assumptions(int personsPerFamily, double movedShare) {

        static final int WEIGHT = 100;
    }

    public Assumptions assumptions() {
        return assumed;
    }

    /** Every kelurahan of the branch, by name. */
    public List<ExpectedNeed> of(BranchCode branch) {
        var visits = served.of(branch);
        var all = areas.of(branch).stream()
                .map(area -> before(area, Optional.ofNullable(visits.get(area.code()))))
                .toList();
        var mean = mean(all);
        return all.stream().map(one -> after(one, mean)).toList();
    }

    /** Of families, 0 to 1. */
    public double lapsedShare(AreaCode area) {
        return coverage.lapsed(area);
    }

    private ExpectedNeed before(Kelurahan area, Optional<Served> visits) {
        double families = (double) area.population() / assumed.personsPerFamily();
        long lapsed = Math.round(families * coverage.lapsed(area.code()));
        long moved = coverage.isSplit(area.code()) ? Math.round(families * assumed.movedShare()) : 0;
        var last = visits.map(Served::last).orElse(null);
        return new ExpectedNeed(
                area, lapsed, moved, visits.map(Served::families).orElse(0L), last, 0);
    }

    private static double mean(List<ExpectedNeed> all) {
        long asked = all.stream().mapToLong(ExpectedNeed::asked).sum();
        long reached = all.stream().mapToLong(ExpectedNeeds::reached).sum();
        return asked == 0 ? 0 : (double) reached / asked;
    }

    /** More than all cannot be reached. */
    private static long reached(ExpectedNeed one) {
        return Math.min(one.served(), one.asked());
    }

    private static ExpectedNeed after(ExpectedNeed one, double mean) {
        double share = (reached(one) + Assumptions.WEIGHT * mean) / (one.asked() + Assumptions.WEIGHT);
        long left = Math.round(one.asked() * (1 - share));
        return new ExpectedNeed(one.area(), one.lapsed(), one.moved(), one.served(), one.lastServed(), left);
    }
}
