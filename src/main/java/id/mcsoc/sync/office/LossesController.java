package id.mcsoc.sync.office;

import id.mcsoc.access.AccessLog;
import id.mcsoc.access.Actor;
import id.mcsoc.geo.Branches;
import id.mcsoc.shared.Refused;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An incident, with the paper list of the families to ask again. */
@Controller
@PreAuthorize("hasAnyRole('BRANCH_PLANNER','BRANCH_HEAD')")
class LossesController {

    private final ReportedLosses losses;
    private final LossReview review;
    private final Branches branches;
    private final AccessLog log;

    LossesController(ReportedLosses losses, LossReview review, Branches branches, AccessLog log) {
        this.losses = losses;
        this.review = review;
        this.branches = branches;
        this.log = log;
    }

    @GetMapping("/sync/losses/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        var loss = losses.get(actor, id);
        log.saw(actor, "lost-operations", "device:" + loss.device());
        model.addAttribute("loss", loss);
        model.addAttribute("packed", losses.toAskAgain(loss));
        model.addAttribute("progress", review.of(loss));
        model.addAttribute("slips", losses.slips(loss));
        model.addAttribute("zone", branches.get(actor.branch()).zone());
        return "sync/loss";
    }

    @PostMapping("/sync/losses/{id}/families")
    String asked(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") Set<String> card,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes flash) {
        try {
            var complete = review.settle(actor, id, card, note);
            flash.addFlashAttribute("notice", complete ? "sync.loss-complete-now" : "sync.loss-asked-now");
        } catch (Refused refused) {
            flash.addFlashAttribute("refused", refused);
        }
        return "redirect:/sync/losses/" + id;
    }

    @PostMapping("/sync/losses/{id}/closing")
    String close(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes flash) {
        try {
            losses.close(actor, id, note);
            flash.addFlashAttribute("notice", "sync.loss-closed-now");
        } catch (Refused refused) {
            flash.addFlashAttribute("refused", refused);
        }
        return "redirect:/sync/losses/" + id;
    }
}
