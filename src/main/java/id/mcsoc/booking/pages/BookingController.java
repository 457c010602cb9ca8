package id.mcsoc.booking.pages;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.booking.RequestDesk;
import id.mcsoc.booking.RequestId;
import id.mcsoc.booking.RequestList;
import id.mcsoc.booking.RequestList.Filter;
import id.mcsoc.booking.RequestState;
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
    private final RequestList requests;
    private final Papers papers;
    private final Surroundings surroundings;

    BookingController(RequestDesk desk, RequestList requests, Papers papers, Surroundings surroundings) {
        this.requests = requests;
        this.desk = desk;
        this.papers = papers;
        this.surroundings = surroundings;
    }

    @GetMapping("/booking")
    String list(
            Actor actor,
            @RequestParam(required = false) @Nullable RequestState state,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var found = requests.sent(actor, new Filter(state, q), page);
        model.addAttribute("drafts", requests.drafts(actor));
        model.addAttribute("page", found);
        model.addAttribute("waivers", requests.waivers(actor).size());
        model.addAttribute(
                "sent", !found.isEmpty() || !requests.sent(actor, Filter.ALL, 0).isEmpty());
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
}
