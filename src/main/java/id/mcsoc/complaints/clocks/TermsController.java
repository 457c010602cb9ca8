package id.mcsoc.complaints.clocks;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.access.Actor;
import id.mcsoc.complaints.ComplaintRefusal;
import id.mcsoc.complaints.clocks.TermTable.Line;
import id.mcsoc.complaints.log.ComplaintLists;
import id.mcsoc.geo.Branches;
import id.mcsoc.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the branch promises, and from which day on. What was promised before stays as it was. */
@Controller
@PreAuthorize("hasAnyRole('COMPLAINT_OFFICER', 'BRANCH_PLANNER', 'BRANCH_HEAD')")
class TermsController {

    private final TermTable terms;
    private final ComplaintLists lists;
    private final Branches branches;
    private final Clock clock;

    TermsController(TermTable terms, ComplaintLists lists, Branches branches, Clock clock) {
        this.terms = terms;
        this.lists = lists;
        this.branches = branches;
        this.clock = clock;
    }

    @GetMapping("/complaints/terms")
    String list(Actor actor, Model model) {
        return page(actor, new TermForm("", "", "", "24", "3", "14", ""), model);
    }

    @PostMapping("/complaints/terms")
    @PreAuthorize("hasRole('BRANCH_HEAD')")
    String add(Actor actor, TermForm form, Model model, RedirectAttributes flash) {
        try {
            terms.add(UuidCreator.getTimeOrderedEpoch(), actor.branch(), line(form, actor), clock.instant());
        } catch (Refused refused) {
            model.addAttribute("refused", refused);
            return page(actor, form, model);
        }
        flash.addFlashAttribute("notice", "complaints.saved");
        return "redirect:/complaints/terms";
    }

    private Line line(TermForm form, Actor actor) {
        if (!form.sort().isEmpty()) {
            lists.category(form.sort());
        }
        var channel = form.way().isEmpty() ? "" : lists.channel(form.way());
        if (form.basis().isEmpty() || form.basis().length() > 300) {
            throw new Refused(ComplaintRefusal.TERM_INVALID);
        }
        if (!form.from().isAfter(today(actor))) {
            throw new Refused(ComplaintRefusal.TERM_IN_THE_PAST);
        }
        return new Line(form.sort(), channel, form.from(), form.terms(), form.basis(), actor.name());
    }

    private String page(Actor actor, TermForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("lines", terms.of(actor.branch()));
        model.addAttribute("categories", lists.categories());
        model.addAttribute("channels", lists.channels());
        model.addAttribute("triageDays", ComplaintClocks.TRIAGE_DAYS);
        model.addAttribute("silentDays", Terms.SILENT_DAYS);
        model.addAttribute("tomorrow", today(actor).plusDays(1));
        return "complaints/terms";
    }

    private LocalDate today(Actor actor) {
        return LocalDate.ofInstant(clock.instant(), branches.get(actor.branch()).zone());
    }
}
