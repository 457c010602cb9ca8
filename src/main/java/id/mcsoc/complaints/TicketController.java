package id.mcsoc.complaints;

import id.mcsoc.access.Actor;
import id.mcsoc.members.Evidence;
import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One complaint and what can be done with it. */
@Controller
@RequestMapping("/complaints/{ticket}")
@PreAuthorize("hasAnyRole('COMPLAINT_OFFICER', 'BRANCH_PLANNER', 'BRANCH_HEAD')")
class TicketController {

    private final ComplaintDesk desk;
    private final ComplaintPages pages;
    private final Evidence evidence;

    TicketController(ComplaintDesk desk, ComplaintPages pages, Evidence evidence) {
        this.evidence = evidence;
        this.desk = desk;
        this.pages = pages;
    }

    @ModelAttribute("ticket")
    TicketNumber ticket(@PathVariable String ticket) {
        try {
            return new TicketNumber(ticket);
        } catch (IllegalArgumentException e) {
            throw new NotFound(ticket);
        }
    }

    @GetMapping
    String look(Actor actor, @ModelAttribute("ticket") TicketNumber ticket, Model model) {
        model.addAttribute("view", desk.look(ticket, actor));
        model.addAttribute("photos", desk.shown(ticket, actor).map(evidence::of).orElse(List.of()));
        pages.fill(actor, model);
        return "complaints/ticket";
    }

    @PostMapping("/answers")
    String answer(
            Actor actor,
            @ModelAttribute("ticket") TicketNumber ticket,
            Sent sent,
            Model model,
            RedirectAttributes flash) {
        return act(actor, ticket, sent, found -> found.answer(sent.words()), new Page(model, flash));
    }

    @PostMapping("/forwarding")
    String forward(
            Actor actor,
            @ModelAttribute("ticket") TicketNumber ticket,
            Sent sent,
            Model model,
            RedirectAttributes flash) {
        return act(actor, ticket, sent, found -> found.forward(sent.owner(), sent.words()), new Page(model, flash));
    }

    @PostMapping("/closing")
    String close(
            Actor actor,
            @ModelAttribute("ticket") TicketNumber ticket,
            Sent sent,
            Model model,
            RedirectAttributes flash) {
        return act(actor, ticket, sent, found -> found.close(sent.satisfied(), sent.words()), new Page(model, flash));
    }

    @PostMapping("/reopening")
    String reopen(
            Actor actor,
            @ModelAttribute("ticket") TicketNumber ticket,
            Sent sent,
            Model model,
            RedirectAttributes flash) {
        return act(actor, ticket, sent, found -> found.reopen(sent.words()), new Page(model, flash));
    }

    private String act(
            Actor actor, TicketNumber ticket, Sent sent, Function<Complaint, Complaint.Step> verb, Page page) {
        try {
            desk.act(ticket, verb, actor, ComplaintForm.operation(Objects.requireNonNullElse(sent.operation(), "")));
        } catch (Refused refused) {
            page.model().addAttribute("refused", refused);
            page.model().addAttribute("typed", sent.words());
            return look(actor, ticket, page.model());
        }
        page.flash().addFlashAttribute("notice", "complaints.saved");
        return "redirect:/complaints/" + ticket;
    }

    /** What a form sends; {@code feedback} is {@code yes}, {@code no}, or empty when nobody asked. */
    record Sent(
            @Nullable String text,
            @Nullable String unit,
            @Nullable String feedback,
            @Nullable String operation) {

        String words() {
            return text == null ? "" : text;
        }

        String owner() {
            return unit == null ? "" : unit;
        }

        Optional<Boolean> satisfied() {
            return feedback == null || feedback.isEmpty() ? Optional.empty() : Optional.of(feedback.equals("yes"));
        }
    }

    private record Page(Model model, RedirectAttributes flash) {}
}
