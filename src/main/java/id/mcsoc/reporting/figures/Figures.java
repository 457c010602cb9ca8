package id.mcsoc.reporting.figures;

import id.mcsoc.reporting.Measure;
import id.mcsoc.shared.NotFound;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The effectiveness figures of everything a lens shows, or of each part of it. */
@Service
public class Figures {

    private final Summaries summaries;
    private final Extent extent;

    Figures(Summaries summaries, Extent extent) {
        this.summaries = summaries;
        this.extent = extent;
    }

    /** What a figure is told apart by. */
    public enum By {
        MONTH(""),
        KECAMATAN("substring(area from 1 for 8)"),
        KELURAHAN("area"),
        TEAM("team"),
        BRANCH("branch");

        private final String column;

        By(String column) {
            this.column = column;
        }
    }

    public List<Figure> of(Lens lens) {
        var all = summaries.of(lens);
        return Formulas.ALL.stream()
                .map(formula -> formula.figure(all, lens.guarded()))
                .toList();
    }

    /** @throws NotFound for a key that is none */
    public Figure of(String key, Lens lens) {
        return formula(key).figure(summaries.of(lens), lens.guarded());
    }

    /** By month ({@code 2026-12}), or by the code of area, team or branch. Parts with nothing to say are left out. */
    public Map<String, Figure> by(By by, String key, Lens lens) {
        var formula = formula(key);
        var parts = by == By.MONTH ? months(lens) : summaries.by(by.column, lens);
        var figures = new LinkedHashMap<String, Figure>();
        parts.forEach((part, all) -> figures.put(part, formula.figure(all, lens.guarded())));
        figures.values().removeIf(figure -> figure.n() == 0 && !figure.hidden());
        return SmallCells.figures(figures);
    }

    private Map<String, Map<Measure, Summary>> months(Lens lens) {
        return extent.months(lens).stream()
                .filter(month -> lens.month().map(month::equals).orElse(true))
                .collect(Collectors.toMap(
                        YearMonth::toString, month -> summaries.of(lens.in(month)), (a, b) -> a, LinkedHashMap::new));
    }

    private static Formula formula(String key) {
        return Formulas.named(key).orElseThrow(() -> new NotFound(key));
    }
}
