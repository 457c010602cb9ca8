package id.mcsoc.reporting;

import id.mcsoc.access.Actor;
import id.mcsoc.reporting.figures.AreaFigures;
import id.mcsoc.reporting.figures.Figure;
import id.mcsoc.reporting.figures.Figures;
import id.mcsoc.reporting.figures.Lens;
import id.mcsoc.reporting.figures.ParticipantChart;
import id.mcsoc.reporting.figures.Participants;
import java.util.Arrays;
import java.util.Map;
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
    private final Choices choices;

    ReportingController(Lenses lenses, Figures figures, AreaFigures areas, Participants participants, Choices choices) {
        this.lenses = lenses;
        this.figures = figures;
        this.areas = areas;
        this.participants = participants;
        this.choices = choices;
    }

    @GetMapping("/reporting")
    String report(Actor actor, @RequestParam Map<String, String> query, Model model) {
        var choice = Choice.of(query);
        var lens = lenses.of(actor, choice);
        choices.addTo(model, choice, lens, actor);
        addFigures(lens, model);
        addParticipants(lens, model);
        return "reporting/report";
    }

    private void addFigures(Lens lens, Model model) {
        var all = figures.of(lens);
        model.addAttribute("empty", all.stream().noneMatch(figure -> figure.n() > 0 || figure.hidden()));
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
}
