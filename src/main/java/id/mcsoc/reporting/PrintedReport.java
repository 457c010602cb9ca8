package id.mcsoc.reporting;

import id.mcsoc.access.Actor;
import id.mcsoc.print.Pdf;
import id.mcsoc.reporting.figures.Lens;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZonedDateTime;
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

/** The report on paper: what is chosen, or with one click the month that ended last. */
@Controller
@PreAuthorize("hasAnyRole('BRANCH_PLANNER','BRANCH_HEAD','HEAD_OFFICE','KECAMATAN_HEAD')")
class PrintedReport {

    private final Lenses lenses;
    private final Tables tables;
    private final Pdf pdf;
    private final Clock clock;

    PrintedReport(Lenses lenses, Tables tables, Pdf pdf, Clock clock) {
        this.lenses = lenses;
        this.tables = tables;
        this.pdf = pdf;
        this.clock = clock;
    }

    @GetMapping("/reporting/report.pdf")
    ResponseEntity<byte[]> chosen(Actor actor, @RequestParam Map<String, String> query) {
        var lens = lenses.of(actor, Choice.of(query));
        return file("mcs-kinerja" + lens.month().map(month -> "-" + month).orElse("") + ".pdf", lens);
    }

    @GetMapping("/reporting/monthly.pdf")
    ResponseEntity<byte[]> monthly(Actor actor) {
        var everything = lenses.of(actor, Choice.of(Map.of()));
        var last = YearMonth.from(ZonedDateTime.ofInstant(clock.instant(), everything.zone()))
                .minusMonths(1);
        return file("mcs-laporan-" + last + ".pdf", everything.in(last));
    }

    private ResponseEntity<byte[]> file(String name, Lens lens) {
        var page = pdf.of(
                "reporting/printed",
                Map.of(
                        "lens",
                        lens,
                        "asOf",
                        clock.instant(),
                        "tables",
                        List.of(tables.figures(lens), tables.participants(lens), tables.areas(lens))));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(page);
    }
}
