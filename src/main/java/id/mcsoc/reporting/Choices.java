package id.mcsoc.reporting;

import id.mcsoc.access.Actor;
import id.mcsoc.geo.Branches;
import id.mcsoc.reporting.figures.AreaFigures;
import id.mcsoc.reporting.figures.Extent;
import id.mcsoc.reporting.figures.Lens;
import id.mcsoc.reporting.figures.Targets;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a reader may choose from, and what was chosen: the head of every page of the reports. */
@Component
@EnableConfigurationProperties(Targets.class)
class Choices {

    private final AreaFigures areas;
    private final Extent extent;
    private final Targets targets;
    private final Branches branches;
    private final Clock clock;

    Choices(AreaFigures areas, Extent extent, Targets targets, Branches branches, Clock clock) {
        this.areas = areas;
        this.extent = extent;
        this.targets = targets;
        this.branches = branches;
        this.clock = clock;
    }

    void addTo(Model model, Choice choice, Lens lens, Actor actor) {
        model.addAttribute("choice", choice);
        model.addAttribute("lens", lens);
        model.addAttribute("asOf", clock.instant());
        model.addAttribute("targets", targets);
        model.addAttribute("months", months(lens));
        model.addAttribute("branches", actor.scope().branch() == null ? branches.all() : List.of());
        model.addAttribute("chooses", actor.scope().kecamatan() == null);
        model.addAttribute("kecamatan", areas.kecamatan(lens));
        model.addAttribute("kelurahan", lens.kecamatan().isPresent() ? siblings(lens) : Map.of());
        model.addAttribute("teams", extent.teams(lens));
    }

    /** Every kelurahan of the kecamatan, whichever was chosen. */
    private Map<String, String> siblings(Lens lens) {
        return areas.kelurahan(lens.everyKelurahan());
    }

    /** Every month with something counted, and the chosen one even without: the page never hides its own filter. */
    private Set<YearMonth> months(Lens lens) {
        var months = extent.months(lens);
        lens.month().ifPresent(months::add);
        return months;
    }
}
