package id.mcsoc.complaints.desk;

import id.mcsoc.access.Actor;
import id.mcsoc.complaints.TicketNumber;
import id.mcsoc.complaints.trends.Words;
import id.mcsoc.shared.NotFound;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One complaint to look at, and its report to print. */
@Controller
@PreAuthorize("hasAnyRole('COMPLAINT_OFFICER', 'BRANCH_PLANNER', 'BRANCH_HEAD')")
class TicketPage {

    private final ComplaintDesk desk;
    private final ComplaintPages pages;
    private final ShownThere shown;
    private final Words words;

    TicketPage(ComplaintDesk desk, ComplaintPages pages, ShownThere shown, Words words) {
        this.words = words;
        this.desk = desk;
        this.pages = pages;
        this.shown = shown;
    }

    @GetMapping("/complaints/{ticket}")
    String look(Actor actor, @PathVariable String ticket, Model model) {
        return show(actor, ticket(ticket), model);
    }

    @GetMapping("/complaints/{ticket}/report")
    String report(Actor actor, @PathVariable String ticket, Model model) {
        model.addAttribute("view", desk.look(ticket(ticket), actor));
        pages.fill(actor, model);
        return "complaints/report";
    }

    String show(Actor actor, TicketNumber ticket, Model model) {
        var view = desk.look(ticket, actor);
        model.addAttribute("view", view);
        model.addAttribute("tone", words.tone(view.said().text()));
        model.addAttribute("others", view.open() ? desk.others(view, actor) : List.of());
        model.addAttribute("photos", desk.shown(ticket, actor).map(shown::of).orElse(List.of()));
        pages.fill(actor, model);
        return "complaints/ticket";
    }

    /** @throws NotFound for what cannot be a ticket */
    static TicketNumber ticket(String text) {
        try {
            return new TicketNumber(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound(text);
        }
    }
}
