package id.mcsoc.cards.check;

import id.mcsoc.access.Actor;
import id.mcsoc.geo.Branches;
import id.mcsoc.shared.Refused;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@PreAuthorize("hasAnyRole('BRANCH_PLANNER', 'BRANCH_HEAD')")
class CardCheckController {

    private final CardChecks checks;
    private final Branches branches;

    CardCheckController(CardChecks checks, Branches branches) {
        this.checks = checks;
        this.branches = branches;
    }

    @GetMapping("/cards/check")
    String ask() {
        return "cards/check";
    }

    /** The code is in the body: what a card says belongs in no address. */
    @PostMapping("/cards/check")
    String check(
            Actor actor,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String number,
            Model model) {
        model.addAttribute("code", code);
        model.addAttribute("number", number);
        model.addAttribute("zone", branches.get(actor.branch()).zone());
        try {
            model.addAttribute("checked", checks.check(actor, code, number));
        } catch (Refused refused) {
            model.addAttribute("refused", refused);
        }
        return "cards/check";
    }

    @PostMapping("/cards/check/revocation")
    String revoke(
            Actor actor,
            @RequestParam UUID operation,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String number,
            Model model,
            RedirectAttributes flash) {
        try {
            checks.revoke(actor, operation, reason);
        } catch (Refused refused) {
            var page = check(actor, code, number, model);
            model.addAttribute("reason", reason);
            model.addAttribute("refused", refused);
            return page;
        }
        flash.addFlashAttribute("notice", "cards.check.revoked-now");
        return "redirect:/cards/check";
    }
}
