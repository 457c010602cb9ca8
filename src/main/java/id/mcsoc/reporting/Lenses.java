package id.mcsoc.reporting;

import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.geo.BranchOffice;
import id.mcsoc.geo.Branches;
import id.mcsoc.reporting.figures.AreaFigures;
import id.mcsoc.reporting.figures.Extent;
import id.mcsoc.reporting.figures.Lens;
import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What an actor may look at, narrowed by what they chose. */
@Component
class Lenses {

    private final Branches branches;
    private final AreaFigures areas;
    private final Extent extent;

    Lenses(Branches branches, AreaFigures areas, Extent extent) {
        this.branches = branches;
        this.areas = areas;
        this.extent = extent;
    }

    /**
     * @throws Refused MONTH_INVALID
     * @throws NotFound for a place or team outside the actor's scope
     */
    Lens of(Actor actor, Choice choice) {
        var branch = branch(actor, choice.branch());
        var widest = new Lens(
                branch,
                Optional.ofNullable(actor.scope().kecamatan()),
                Optional.empty(),
                Optional.empty(),
                month(choice.month()),
                zone(branch),
                actor.is(Role.HEAD_OFFICE, Role.KECAMATAN_HEAD));
        return team(kelurahan(kecamatan(widest, choice.kecamatan()), choice.kelurahan()), choice.team());
    }

    private Optional<BranchCode> branch(Actor actor, String chosen) {
        var own = Optional.ofNullable(actor.scope().branch());
        if (chosen.isEmpty()) {
            return own;
        }
        return branches.all().stream()
                .map(BranchOffice::code)
                .filter(code -> code.value().equals(chosen) && actor.scope().covers(code))
                .findFirst()
                .or(() -> {
                    throw new NotFound(chosen);
                });
    }

    private Lens kecamatan(Lens widest, String chosen) {
        if (chosen.isEmpty()) {
            return widest;
        }
        known(chosen, areas.kecamatan(widest).values());
        known(chosen, widest.kecamatan().map(List::of).orElse(List.of(chosen)));
        return new Lens(
                widest.branch(),
                Optional.of(chosen),
                widest.kelurahan(),
                widest.team(),
                widest.month(),
                widest.zone(),
                widest.guarded());
    }

    private Lens kelurahan(Lens wider, String chosen) {
        if (chosen.isEmpty()) {
            return wider;
        }
        known(chosen, areas.kelurahan(wider).values());
        return new Lens(
                wider.branch(),
                wider.kecamatan(),
                Optional.of(chosen),
                wider.team(),
                wider.month(),
                wider.zone(),
                wider.guarded());
    }

    private Lens team(Lens wider, String chosen) {
        if (chosen.isEmpty()) {
            return wider;
        }
        known(chosen, extent.teams(wider));
        return new Lens(
                wider.branch(),
                wider.kecamatan(),
                wider.kelurahan(),
                Optional.of(chosen),
                wider.month(),
                wider.zone(),
                wider.guarded());
    }

    private static void known(String chosen, Collection<String> choices) {
        if (!choices.contains(chosen)) {
            throw new NotFound(chosen);
        }
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
