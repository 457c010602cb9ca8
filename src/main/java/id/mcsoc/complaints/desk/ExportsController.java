package id.mcsoc.complaints.desk;

import id.mcsoc.access.Actor;
import id.mcsoc.complaints.ComplaintCategory;
import id.mcsoc.complaints.clocks.ComplaintClocks;
import id.mcsoc.geo.Branches;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The list as files. */
@Controller
@PreAuthorize("hasAnyRole('COMPLAINT_OFFICER', 'BRANCH_PLANNER', 'BRANCH_HEAD')")
class ExportsController {

    private final ComplaintDesk desk;
    private final LaporExport lapor;
    private final ComplaintClocks clocks;
    private final Branches branches;

    ExportsController(ComplaintDesk desk, LaporExport lapor, ComplaintClocks clocks, Branches branches) {
        this.desk = desk;
        this.lapor = lapor;
        this.clocks = clocks;
        this.branches = branches;
    }

    @GetMapping("/complaints/export.csv")
    ResponseEntity<String> export(Actor actor, ComplaintFilter filter) {
        return file("complaints.csv", ComplaintExport.csv(desk.list(actor, filter)));
    }

    @GetMapping("/complaints/lapor.csv")
    ResponseEntity<String> lapor(Actor actor, ComplaintFilter filter) {
        var names = clocks.categories().stream()
                .collect(Collectors.toMap(ComplaintCategory::code, ComplaintCategory::name));
        var zone = branches.get(actor.branch()).zone();
        return file("lapor.csv", lapor.csv(desk.list(actor, filter), names, zone));
    }

    private static ResponseEntity<String> file(String name, String text) {
        var disposition = ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(text);
    }
}
