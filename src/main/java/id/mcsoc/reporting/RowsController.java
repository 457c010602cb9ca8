package id.mcsoc.reporting;

import id.mcsoc.access.Actor;
import id.mcsoc.reporting.figures.Figures;
import id.mcsoc.reporting.figures.Lens;
import id.mcsoc.reporting.figures.Rows;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What stands behind one figure: its parts, and the facts that were counted. */
@Controller
@PreAuthorize("hasAnyRole('BRANCH_PLANNER','BRANCH_HEAD','HEAD_OFFICE','KECAMATAN_HEAD')")
class RowsController {

    private final Lenses lenses;
    private final Figures figures;
    private final Rows rows;
    private final PartNames names;
    private final Choices choices;

    RowsController(Lenses lenses, Figures figures, Rows rows, PartNames names, Choices choices) {
        this.lenses = lenses;
        this.figures = figures;
        this.rows = rows;
        this.names = names;
        this.choices = choices;
    }

    @GetMapping("/reporting/rows")
    String rows(
            Actor actor,
            @RequestParam(defaultValue = "visits") String figure,
            @RequestParam(defaultValue = "KELURAHAN") String by,
            @RequestParam Map<String, String> query,
            Model model) {
        var lens = lenses.of(actor, Choice.of(query));
        choices.addTo(model, Choice.of(query), lens, actor);
        var parts = parts(by, lens);
        model.addAttribute("figure", figures.of(figure, lens));
        model.addAttribute("by", parts);
        model.addAttribute("ways", PartNames.ways(lens));
        model.addAttribute("parts", names.of(parts, figures.by(parts, figure, lens)));
        model.addAttribute("rows", rows.of(figure, lens, Rows.ON_A_PAGE));
        return "reporting/rows";
    }

    /** An unknown word shows the usual parts. */
    private static Figures.By parts(String by, Lens lens) {
        return PartNames.ways(lens).stream()
                .filter(way -> way.name().equals(by))
                .findFirst()
                .orElse(Figures.By.KELURAHAN);
    }
}
