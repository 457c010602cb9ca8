package id.mcsoc.booking.pages;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.booking.RequestDesk;
import id.mcsoc.booking.RequestId;
import id.mcsoc.booking.RequestLine;
import id.mcsoc.booking.RequestState;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Requests to look at: the list, one of them, and what to hand on after sending. */
@Controller
@PreAuthorize("hasAnyRole('KELURAHAN_STAFF','BRANCH_PLANNER','BRANCH_HEAD')")
class BookingController {

    private final RequestDesk desk;
    private final Papers papers;
    private final Surroundings surroundings;

    BookingController(RequestDesk desk, Papers papers, Surroundings surroundings) {
        this.desk = desk;
        this.papers = papers;
        this.surroundings = surroundings;
    }

    @GetMapping("/booking")
    String list(
            Actor actor,
            @RequestParam(required = false) @Nullable RequestState state,
            @RequestParam(defaultValue = "") String q,
            Model model) {
        var all = desk.list(actor);
        model.addAttribute(
                "drafts", all.stream().filter(BookingController::draft).toList());
        model.addAttribute(
                "lines",
                all.stream()
                        .filter(line -> line.state() != RequestState.DRAFT)
                        .filter(line -> state == null || line.state() == state)
                        .filter(line -> matches(line, q.strip().toLowerCase(Locale.ROOT)))
                        .toList());
        model.addAttribute(
                "waivers", all.stream().filter(RequestLine::asksWaiver).count());
        model.addAttribute("sent", all.stream().anyMatch(line -> line.state() != RequestState.DRAFT));
        model.addAttribute("states", RequestState.values());
        model.addAttribute("state", state);
        model.addAttribute("q", q);
        model.addAttribute("mine", actor.is(Role.KELURAHAN_STAFF));
        model.addAttribute("newId", UuidCreator.getTimeOrderedEpoch());
        return "booking/list";
    }

    @GetMapping("/booking/requests/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        var request = desk.viewFamilies(new RequestId(id), actor);
        model.addAttribute("request", request);
        model.addAttribute("mine", actor.is(Role.KELURAHAN_STAFF));
        model.addAttribute("language", LocaleContextHolder.getLocale().getLanguage());
        model.addAttribute("whatsApp", papers.whatsApp(request));
        surroundings.fill(request, actor, model);
        return "booking/request";
    }

    @GetMapping("/booking/requests/{id}/confirmation")
    String confirmation(Actor actor, @PathVariable UUID id, Model model) {
        var request = desk.view(new RequestId(id), actor);
        if (request.draft()) {
            return "redirect:/booking/requests/" + id + "/check";
        }
        model.addAttribute("request", request);
        model.addAttribute("whatsApp", papers.whatsApp(request));
        return "booking/confirmation";
    }

    private static boolean draft(RequestLine line) {
        return line.state() == RequestState.DRAFT;
    }

    private static boolean matches(RequestLine line, String words) {
        return (line.number() + " " + line.area() + " " + line.kecamatan() + " " + line.venue())
                .toLowerCase(Locale.ROOT)
                .contains(words);
    }
}
