package id.mcsoc.reporting;

import id.mcsoc.access.Actor;
import id.mcsoc.reporting.figures.AreaFigures;
import id.mcsoc.reporting.figures.Figure;
import id.mcsoc.reporting.figures.Figures;
import id.mcsoc.reporting.figures.Lens;
import id.mcsoc.reporting.figures.ParticipantChart;
import id.mcsoc.reporting.figures.Participants;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@PreAuthorize("hasAnyRole('BRANCH_PLANNER','BRANCH_HEAD','HEAD_OFFICE','KECAMATAN_HEAD')")
class ReportingController {

    private final Lenses lenses;
    private final Figures figures;
    private final AreaFigures areas;
    private final Participants participants;
    private final Clock clock;

    ReportingController(Lenses lenses, Figures figures, AreaFigures areas, Participants participants, Clock clock) {
        this.lenses = lenses;
        this.figures = figures;
        this.areas = areas;
        this.participants = participants;
        this.clock = clock;
    }

    @GetMapping("/reporting")
    String report(
            Actor actor,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String kecamatan,
            Model model) {
        var lens = lenses.of(actor, month, kecamatan);
        model.addAttribute("lens", lens);
        model.addAttribute("asOf", clock.instant());
        addFigures(lens, model);
        addParticipants(lens, model);
        addChoices(actor, lens, model);
        return "reporting/report";
    }

    private void addFigures(Lens lens, Model model) {
        var all = figures.of(lens);
        model.addAttribute("empty", all.stream().allMatch(figure -> figure.n() == 0));
        model.addAttribute("factors", Figure.Factor.values());
        model.addAttribute("figures", all.stream().collect(Collectors.groupingBy(Figure::factor)));
        var lines = areas.of(lens);
        model.addAttribute("areas", lines);
        model.addAttribute(
                "areasServed",
                lines.stream().mapToLong(line -> line.counted().areasServed()).sum());
        model.addAttribute(
                "areasAll", lines.stream().mapToLong(line -> line.areas()).sum());
    }

    private void addParticipants(Lens lens, Model model) {
        var months = participants.of(lens);
        model.addAttribute("participants", months);
        model.addAttribute("chart", ParticipantChart.of(months));
        model.addAttribute("series", Arrays.asList(ParticipantChart.Series.values()));
    }

    private void addChoices(Actor actor, Lens lens, Model model) {
        model.addAttribute("months", months(lens));
        model.addAttribute("chooses", actor.scope().kecamatan() == null);
        model.addAttribute("kecamatan", areas.kecamatan(lens));
    }

    /** Every month with participants, and the chosen one even without: the page never hides its own filter. */
    private Set<YearMonth> months(Lens lens) {
        var months = new TreeSet<YearMonth>();
        participants.of(lens).stream()
                .filter(month -> month.baseline() == 0)
                .map(Participants.Month::month)
                .forEach(months::add);
        lens.month().ifPresent(months::add);
        return months;
    }
}
