package id.mcsoc.rights;

import id.mcsoc.access.Actor;
import id.mcsoc.access.Restrictions;
import id.mcsoc.geo.Branches;
import id.mcsoc.members.ConsentRegister;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The consent register: which family agreed to what, when, in which language, how, and whether it still stands. */
@Controller
@PreAuthorize("hasAnyRole('BRANCH_PLANNER', 'BRANCH_HEAD')")
class ConsentsController {

    private final ConsentRegister register;
    private final Restrictions restrictions;
    private final Branches branches;

    ConsentsController(ConsentRegister register, Restrictions restrictions, Branches branches) {
        this.register = register;
        this.restrictions = restrictions;
        this.branches = branches;
    }

    @GetMapping("/rights/consents")
    String register(Actor actor, Model model) {
        var all = register.latest(actor);
        var closed = restrictions.among(
                all.stream().map(one -> "family:" + one.family().value()).toList());
        model.addAttribute(
                "consents",
                all.stream()
                        .filter(one -> !closed.contains("family:" + one.family().value()))
                        .toList());
        model.addAttribute("zone", branches.get(actor.branch()).zone());
        return "rights/consents";
    }

    @PostMapping("/rights/consents/{id}/withdrawal")
    String withdraw(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        register.withdraw(id, actor);
        flash.addFlashAttribute("notice", "rights.consent-withdrawn");
        return "redirect:/rights/consents";
    }
}
