package id.mcsoc.reporting;

import id.mcsoc.access.Actor;
import id.mcsoc.shared.CsvOut;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page's tables as files, through the same lens. */
@Controller
@PreAuthorize("hasAnyRole('BRANCH_PLANNER','BRANCH_HEAD','HEAD_OFFICE','KECAMATAN_HEAD')")
class ReportingExport {

    private static final String CSV = "text/csv;charset=UTF-8";

    private final Lenses lenses;
    private final Tables tables;

    ReportingExport(Lenses lenses, Tables tables) {
        this.lenses = lenses;
        this.tables = tables;
    }

    @GetMapping("/reporting/figures.csv")
    ResponseEntity<byte[]> figures(Actor actor, @RequestParam Map<String, String> query) {
        return csv("mcs-kinerja.csv", tables.figures(lenses.of(actor, Choice.of(query))));
    }

    @GetMapping("/reporting/areas.csv")
    ResponseEntity<byte[]> areas(Actor actor, @RequestParam Map<String, String> query) {
        return csv("mcs-wilayah.csv", tables.areas(lenses.of(actor, Choice.of(query))));
    }

    @GetMapping("/reporting/figures.xlsx")
    ResponseEntity<byte[]> workbook(Actor actor, @RequestParam Map<String, String> query) {
        var lens = lenses.of(actor, Choice.of(query));
        var sheets = List.of(tables.figures(lens), tables.areas(lens), tables.participants(lens));
        return file("mcs-kinerja.xlsx", Xlsx.TYPE, Xlsx.of(sheets));
    }

    private static ResponseEntity<byte[]> csv(String name, Tables.Table table) {
        var csv = new CsvOut().line(table.head());
        table.lines().forEach(csv::line);
        return file(name, CSV, csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> file(String name, String type, byte[] body) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(body);
    }
}
