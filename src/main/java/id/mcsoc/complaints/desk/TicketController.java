package id.mcsoc.complaints.desk;

import id.mcsoc.access.Actor;
import id.mcsoc.complaints.ComplaintCategory;
import id.mcsoc.complaints.clocks.ComplaintClocks;
import id.mcsoc.complaints.desk.Handling.Deed;
import id.mcsoc.complaints.log.ComplaintEvent.By;
import id.mcsoc.complaints.log.Escalation;
import id.mcsoc.complaints.log.Step;
import id.mcsoc.complaints.log.Verbs;
import id.mcsoc.shared.Refused;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What can be done with one complaint. */
@Controller
@RequestMapping("/complaints/{ticket}")
@PreAuthorize("hasAnyRole('COMPLAINT_OFFICER', 'BRANCH_PLANNER', 'BRANCH_HEAD')")
class TicketController {

    private final Handling handling;
    private final ComplaintClocks clocks;
    private final TicketPage page;

    TicketController(Handling handling, ComplaintClocks clocks, TicketPage page) {
        this.handling = handling;
        this.clocks = clocks;
        this.page = page;
    }

    @PostMapping("/triage")
    String triage(Actor actor, @PathVariable String ticket, Sent sent, Model model, RedirectAttributes flash) {
        return act(new Attempt(actor, ticket, sent, model, flash), verbs -> verbs.triage(category(sent), sent.words()));
    }

    @PostMapping("/answers")
    String answer(Actor actor, @PathVariable String ticket, Sent sent, Model model, RedirectAttributes flash) {
        return act(
                new Attempt(actor, ticket, sent, model, flash),
                verbs -> verbs.answer(sent.words(), sent.basis(), Boolean.TRUE.equals(sent.last())));
    }

    @PostMapping("/forwarding")
    String forward(Actor actor, @PathVariable String ticket, Sent sent, Model model, RedirectAttributes flash) {
        return act(new Attempt(actor, ticket, sent, model, flash), verbs -> verbs.forward(sent.owner(), sent.words()));
    }

    @PostMapping("/escalations")
    String escalate(Actor actor, @PathVariable String ticket, Sent sent, Model model, RedirectAttributes flash) {
        return act(
                new Attempt(actor, ticket, sent, model, flash),
                verbs -> verbs.escalate(Escalation.EMERGENCY, sent.words()));
    }

    @PostMapping("/holds")
    String hold(Actor actor, @PathVariable String ticket, Sent sent, Model model, RedirectAttributes flash) {
        return act(new Attempt(actor, ticket, sent, model, flash), verbs -> verbs.hold(sent.words()));
    }

    @PostMapping("/resumption")
    String resume(Actor actor, @PathVariable String ticket, Sent sent, Model model, RedirectAttributes flash) {
        return act(new Attempt(actor, ticket, sent, model, flash), verbs -> verbs.resume(sent.words()));
    }

    @PostMapping("/closing")
    String close(Actor actor, @PathVariable String ticket, Sent sent, Model model, RedirectAttributes flash) {
        return act(
                new Attempt(actor, ticket, sent, model, flash),
                verbs -> verbs.close(sent.rating(), sent.words(), sent.conclusion()));
    }

    @PostMapping("/report")
    String report(Actor actor, @PathVariable String ticket, Sent sent, Model model, RedirectAttributes flash) {
        return act(new Attempt(actor, ticket, sent, model, flash), verbs -> verbs.report(sent.conclusion()));
    }

    @PostMapping("/reopening")
    String reopen(Actor actor, @PathVariable String ticket, Sent sent, Model model, RedirectAttributes flash) {
        return act(new Attempt(actor, ticket, sent, model, flash), verbs -> verbs.reopen(sent.words()));
    }

    @PostMapping("/merging")
    String merge(Actor actor, @PathVariable String ticket, Sent sent, Model model, RedirectAttributes flash) {
        return with(
                new Attempt(actor, ticket, sent, model, flash),
                deed -> handling.merge(deed, TicketPage.ticket(sent.otherTicket()), sent.words()));
    }

    @PostMapping("/unmerging")
    String unmerge(Actor actor, @PathVariable String ticket, Sent sent, Model model, RedirectAttributes flash) {
        return with(new Attempt(actor, ticket, sent, model, flash), deed -> handling.unmerge(deed, sent.words()));
    }

    private ComplaintCategory category(Sent sent) {
        return clocks.category(sent.sort());
    }

    private String act(Attempt attempt, Function<Verbs, List<Step>> verb) {
        return with(attempt, deed -> handling.act(deed, verb));
    }

    private String with(Attempt attempt, Consumer<Deed> doing) {
        var actor = attempt.actor();
        try {
            doing.accept(new Deed(
                    TicketPage.ticket(attempt.ticket()),
                    actor.branch(),
                    new By(actor.id().value(), actor.name()),
                    attempt.sent().operationId()));
        } catch (Refused refused) {
            attempt.model().addAttribute("refused", refused);
            attempt.model().addAttribute("typed", attempt.sent().words());
            return page.show(actor, TicketPage.ticket(attempt.ticket()), attempt.model());
        }
        attempt.flash().addFlashAttribute("notice", "complaints.saved");
        return "redirect:/complaints/" + attempt.ticket();
    }

    private record Attempt(Actor actor, String ticket, Sent sent, Model model, RedirectAttributes flash) {}
}
