package id.mcsoc.booking.pages;

import id.mcsoc.access.Actor;
import id.mcsoc.booking.ArrivalBlocks;
import id.mcsoc.booking.RequestDesk;
import id.mcsoc.booking.RequestId;
import id.mcsoc.booking.ServiceCatalog;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The calendar file, the notice for the wall, and what to know before coming. */
@Controller
@PreAuthorize("hasAnyRole('KELURAHAN_STAFF','BRANCH_PLANNER','BRANCH_HEAD')")
class PapersController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final RequestDesk desk;
    private final Papers papers;
    private final ServiceCatalog services;
    private final BeforeComing before;

    PapersController(RequestDesk desk, Papers papers, ServiceCatalog services, BeforeComing before) {
        this.desk = desk;
        this.papers = papers;
        this.services = services;
        this.before = before;
    }

    @GetMapping("/booking/requests/{id}/visit.ics")
    ResponseEntity<String> calendar(Actor actor, @PathVariable UUID id) {
        var request = desk.view(new RequestId(id), actor);
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + request.number() + ".ics\"")
                .body(papers.calendar(request));
    }

    @GetMapping("/booking/requests/{id}/notice")
    String notice(Actor actor, @PathVariable UUID id, Model model) {
        var request = desk.view(new RequestId(id), actor);
        model.addAttribute("request", request);
        model.addAttribute(
                "when", request.slot().map(slot -> papers.when(request, slot)).orElse(""));
        model.addAttribute(
                "blocks",
                request.slot()
                        .map(slot -> ArrivalBlocks.of(slot, request.families()))
                        .orElse(List.of()));
        model.addAttribute("services", services.all());
        model.addAttribute("language", LocaleContextHolder.getLocale().getLanguage());
        return "booking/notice";
    }

    @GetMapping("/booking/requests/{id}/before")
    String before(Actor actor, @PathVariable UUID id, Model model) {
        var request = desk.viewFamilies(new RequestId(id), actor);
        var language = LocaleContextHolder.getLocale().getLanguage();
        model.addAttribute("request", request);
        model.addAttribute("services", before.services(request));
        model.addAttribute("families", before.families(request, language));
        model.addAttribute("language", language);
        return "booking/before";
    }
}
