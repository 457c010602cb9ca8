package id.mcsoc.booking.pages;

import id.mcsoc.access.Actor;
import id.mcsoc.booking.RequestDesk;
import id.mcsoc.booking.RequestId;
import id.mcsoc.booking.TimeDesk;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The times free for what is written so far; a part of a page, asked for while numbers are typed. */
@Controller
@PreAuthorize("hasRole('KELURAHAN_STAFF')")
class OffersController {

    private final RequestDesk desk;
    private final TimeDesk times;

    OffersController(RequestDesk desk, TimeDesk times) {
        this.desk = desk;
        this.times = times;
    }

    @GetMapping("/booking/requests/{id}/offers")
    String offers(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("request", desk.view(new RequestId(id), actor));
        model.addAttribute("answer", times.offers(new RequestId(id), actor).orElse(null));
        return "booking/slots :: preview(request=${request},answer=${answer})";
    }
}
