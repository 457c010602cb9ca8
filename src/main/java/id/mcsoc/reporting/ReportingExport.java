package id.mcsoc.reporting;

import id.mcsoc.access.Actor;
import id.mcsoc.reporting.figures.AreaFigures;
import id.mcsoc.reporting.figures.AreaLine;
import id.mcsoc.reporting.figures.Figure;
import id.mcsoc.reporting.figures.Figures;
import id.mcsoc.reporting.figures.Lens;
import id.mcsoc.shared.CsvOut;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page's two tables as CSV, through the same lens. */
@Controller
@PreAuthorize("hasAnyRole('BRANCH_PLANNER','BRANCH_HEAD','HEAD_OFFICE','KECAMATAN_HEAD')")
class ReportingExport {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final Lenses lenses;
    private final Figures figures;
    private final AreaFigures areas;
    private final MessageSource messages;

    ReportingExport(Lenses lenses, Figures figures, AreaFigures areas, MessageSource messages) {
        this.lenses = lenses;
        this.figures = figures;
        this.areas = areas;
        this.messages = messages;
    }

    @GetMapping("/reporting/figures.csv")
    ResponseEntity<String> figures(
            Actor actor,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String kecamatan) {
        var csv = new CsvOut().line(heads("factor", "figure", "value", "unit", "n", "formula"));
        figures.of(lenses.of(actor, month, kecamatan)).forEach(figure -> csv.line(line(figure)));
        return file("mcs-kinerja.csv", csv);
    }

    @GetMapping("/reporting/areas.csv")
    ResponseEntity<String> areas(
            Actor actor,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String kecamatan) {
        var lens = lenses.of(actor, month, kecamatan);
        var csv = new CsvOut()
                .line(heads(
                        "area",
                        "kelurahan",
                        "kelurahan-served",
                        "asked",
                        "visits",
                        "served",
                        "persons",
                        "complaints",
                        "last"));
        areas.of(lens).forEach(line -> csv.line(line(line, lens)));
        return file("mcs-wilayah.csv", csv);
    }

    private List<Object> line(Figure figure) {
        return List.of(
                say("reporting.factor." + figure.factor().name().toLowerCase(Locale.ROOT)),
                say("reporting.figure." + figure.key()),
                figure.n() == 0 ? "" : BigDecimal.valueOf(figure.value()).setScale(2, RoundingMode.HALF_UP),
                say("reporting.unit." + figure.unit().name().toLowerCase(Locale.ROOT)),
                figure.n(),
                say("reporting.formula." + figure.key()));
    }

    private static List<Object> line(AreaLine line, Lens lens) {
        var counted = line.counted();
        return List.of(
                line.name(),
                line.areas(),
                counted.areasServed(),
                counted.demand().requested(),
                counted.visits(),
                counted.demand().served(),
                counted.persons(),
                counted.demand().complaints(),
                counted.last()
                        .map(last -> last.atZone(lens.zone()).toLocalDate().toString())
                        .orElse(""));
    }

    private List<String> heads(String... keys) {
        return List.of(keys).stream().map(key -> say("reporting.head." + key)).toList();
    }

    private String say(String key) {
        return messages.getMessage(key, new Object[0], LocaleContextHolder.getLocale());
    }

    private static ResponseEntity<String> file(String name, CsvOut csv) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(csv.toString());
    }
}
