package id.mcsoc.complaints.tickets;

import id.mcsoc.access.Actor;
import id.mcsoc.geo.Branches;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
@PreAuthorize("hasAnyRole('BRANCH_PLANNER', 'BRANCH_HEAD')")
class TicketBookController {

    private final TicketBook book;
    private final Branches branches;

    TicketBookController(TicketBook book, Branches branches) {
        this.book = book;
        this.branches = branches;
    }

    @GetMapping("/complaints/numbers")
    String numbers(Actor actor, Model model) {
        model.addAttribute("zone", branches.get(actor.branch()).zone());
        model.addAttribute("blocks", book.of(actor.branch()));
        return "complaints/numbers";
    }
}
