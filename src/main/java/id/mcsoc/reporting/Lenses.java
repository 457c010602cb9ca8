package id.mcsoc.reporting;

import id.mcsoc.access.Actor;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.geo.BranchOffice;
import id.mcsoc.geo.Branches;
import id.mcsoc.reporting.figures.AreaFigures;
import id.mcsoc.reporting.figures.Lens;
import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What an actor may look at, narrowed by what they chose. */
@Component
class Lenses {

    private final Branches branches;
    private final AreaFigures areas;

    Lenses(Branches branches, AreaFigures areas) {
        this.branches = branches;
        this.areas = areas;
    }

    /**
     * @param month {@code 2026-12}, or empty for all
     * @param kecamatan {@code 15.71.01}, or empty for all
     * @throws Refused MONTH_INVALID
     * @throws NotFound for a kecamatan outside the actor's scope
     */
    Lens of(Actor actor, String month, String kecamatan) {
        var branch = Optional.ofNullable(actor.scope().branch());
        var widest = new Lens(branch, Optional.ofNullable(actor.scope().kecamatan()), month(month), zone(branch));
        return kecamatan.isEmpty() ? widest : narrowed(widest, kecamatan);
    }

    private Lens narrowed(Lens widest, String kecamatan) {
        var own = widest.kecamatan().map(kecamatan::equals).orElse(true);
        if (!own || !areas.kecamatan(widest).containsValue(kecamatan)) {
            throw new NotFound(kecamatan);
        }
        return new Lens(widest.branch(), Optional.of(kecamatan), widest.month(), widest.zone());
    }

    private static Optional<YearMonth> month(String month) {
        try {
            return month.isEmpty() ? Optional.empty() : Optional.of(YearMonth.parse(month));
        } catch (DateTimeException e) {
            throw new Refused(ReportingRefusal.MONTH_INVALID);
        }
    }

    /** Head office counts months by the clock of its first branch. */
    private ZoneId zone(Optional<BranchCode> branch) {
        return branch.map(branches::get)
                .or(() -> branches.all().stream().findFirst())
                .map(BranchOffice::zone)
                .orElse(ZoneId.of("Asia/Jakarta"));
    }
}
