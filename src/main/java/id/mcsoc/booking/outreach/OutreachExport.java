package id.mcsoc.booking.outreach;

import id.mcsoc.access.Actor;
import id.mcsoc.shared.CsvOut;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
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

/** The list as CSV, through the same filter. */
@Controller
@PreAuthorize("hasAnyRole('BRANCH_PLANNER','BRANCH_HEAD')")
class OutreachExport {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final Outreach outreach;
    private final MessageSource messages;

    OutreachExport(Outreach outreach, MessageSource messages) {
        this.outreach = outreach;
        this.messages = messages;
    }

    @GetMapping("/booking/outreach.csv")
    ResponseEntity<String> csv(
            Actor actor, @RequestParam(defaultValue = "") String area, @RequestParam(defaultValue = "") String only) {
        var csv = new CsvOut()
                .line(Stream.of(
                                "code",
                                "area",
                                "kecamatan",
                                "people",
                                "left",
                                "served",
                                "last-visit",
                                "last-told",
                                "outcome")
                        .map(head -> say("head." + head))
                        .toList());
        outreach.lines(actor, OutreachFilter.of(area, only)).forEach(line -> csv.line(cells(line)));
        var name =
                ContentDisposition.attachment().filename("mcs-penjangkauan.csv").build();
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(csv.toString());
    }

    private List<Object> cells(OutreachLine line) {
        var need = line.need();
        return List.of(
                need.area().code(),
                need.area().name(),
                need.area().kecamatan(),
                need.area().population(),
                counted(need.left()),
                counted(need.served()),
                Objects.requireNonNullElse(need.lastServed(), ""),
                line.last().<Object>map(Told::day).orElse(""),
                line.last()
                        .map(last -> say("outcome." + last.outcome().name().toLowerCase(Locale.ROOT)))
                        .orElse(""));
    }

    /** A handful could be recognised. */
    private Object counted(long families) {
        return families > 0 && families < Outreach.FEW ? say("few") : families;
    }

    private String say(String key) {
        return messages.getMessage("booking.outreach." + key, new Object[0], LocaleContextHolder.getLocale());
    }
}
