package id.mcsoc.booking.pages;

import id.mcsoc.access.Actor;
import id.mcsoc.booking.RequestDesk;
import id.mcsoc.booking.RequestDrafts;
import id.mcsoc.booking.RequestId;
import id.mcsoc.booking.RequestList;
import id.mcsoc.shared.Refused;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The branch decides whether fewer families than the minimum are enough this time. */
@Controller
@PreAuthorize("hasAnyRole('BRANCH_PLANNER','BRANCH_HEAD')")
class WaiverController {

    private final RequestDesk desk;
    private final RequestDrafts drafts;
    private final RequestList requests;

    WaiverController(RequestDesk desk, RequestDrafts drafts, RequestList requests) {
        this.requests = requests;
        this.desk = desk;
        this.drafts = drafts;
    }

    @GetMapping("/booking/waivers")
    String queue(Actor actor, Model model) {
        model.addAttribute("waiting", requests.waivers(actor));
        return "booking/waivers";
    }

    @GetMapping("/booking/{id}/waiver")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("request", desk.viewFamilies(new RequestId(id), actor));
        return "booking/waiver";
    }

    @PostMapping("/booking/{id}/waiver")
    String answer(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam boolean granted,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        try {
            drafts.answerWaiver(new RequestId(id), granted, reason, actor);
        } catch (Refused refused) {
            flash.addFlashAttribute("refused", refused);
            flash.addFlashAttribute("reason", reason);
            return "redirect:/booking/" + id + "/waiver";
        }
        flash.addFlashAttribute("notice", granted ? "booking.waiver-granted" : "booking.waiver-refused");
        return "redirect:/booking/waivers";
    }
}
