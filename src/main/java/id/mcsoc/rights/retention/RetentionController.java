package id.mcsoc.rights.retention;

import id.mcsoc.access.Actor;
import id.mcsoc.geo.Branches;
import id.mcsoc.shared.Refused;
import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How long what is kept, what the next run would remove, what former runs removed. */
@Controller
@PreAuthorize("hasAnyRole('BRANCH_PLANNER', 'BRANCH_HEAD')")
class RetentionController {

    private final Retention retention;
    private final RetentionTerms terms;
    private final Branches branches;
    private final Clock clock;

    RetentionController(Retention retention, RetentionTerms terms, Branches branches, Clock clock) {
        this.retention = retention;
        this.terms = terms;
        this.branches = branches;
        this.clock = clock;
    }

    @GetMapping("/rights/retention")
    String page(Actor actor, Model model) {
        return page(actor, new RetentionForm("", "", "", ""), model);
    }

    @PostMapping("/rights/retention")
    @PreAuthorize("hasRole('BRANCH_HEAD')")
    String add(Actor actor, RetentionForm form, Model model, RedirectAttributes flash) {
        try {
            terms.add(form.term(retention.kinds(), retention.today(), actor.name()), clock.instant());
        } catch (Refused refused) {
            model.addAttribute("refused", refused);
            return page(actor, form, model);
        }
        flash.addFlashAttribute("notice", "rights.term-saved");
        return "redirect:/rights/retention";
    }

    private String page(Actor actor, RetentionForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("preview", retention.preview());
        model.addAttribute("terms", terms.all());
        model.addAttribute("runs", terms.latest());
        model.addAttribute("kinds", retention.kinds());
        model.addAttribute("tomorrow", retention.today().plusDays(1));
        model.addAttribute("zone", branches.get(actor.branch()).zone());
        return "rights/retention";
    }
}
