package id.mcsoc.booking.pages;

import id.mcsoc.access.Actor;
import id.mcsoc.booking.RequestDesk;
import id.mcsoc.booking.RequestDrafts;
import id.mcsoc.booking.RequestId;
import id.mcsoc.booking.TimeDesk;
import id.mcsoc.shared.Refused;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Begins a draft, sends it, or asks to send it with fewer families. */
@Controller
@PreAuthorize("hasRole('KELURAHAN_STAFF')")
class SubmissionController {

    private final RequestDrafts drafts;
    private final TimeDesk times;
    private final RequestDesk desk;

    SubmissionController(RequestDrafts drafts, TimeDesk times, RequestDesk desk) {
        this.drafts = drafts;
        this.times = times;
        this.desk = desk;
    }

    @PostMapping("/booking/requests")
    String begin(Actor actor, @RequestParam UUID id) {
        try {
            drafts.begin(new RequestId(id), actor);
        } catch (DataIntegrityViolationException begunAtTheSameMoment) {
            drafts.begin(new RequestId(id), actor);
        }
        return "redirect:/booking/requests/" + id + "/place";
    }

    @PostMapping("/booking/requests/{id}/submission")
    String submit(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        try {
            var problems = times.submit(new RequestId(id), actor);
            return "redirect:/booking/requests/" + id + (problems.isEmpty() ? "/confirmation" : "/check?sent");
        } catch (Refused refused) {
            flash.addFlashAttribute("refused", refused);
            return "redirect:/booking/requests/" + id + "/time#slots";
        }
    }

    @PostMapping("/booking/requests/{id}/waiver")
    String askWaiver(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        try {
            drafts.askWaiver(new RequestId(id), reason, actor);
            flash.addFlashAttribute("notice", "booking.waiver-asked");
        } catch (Refused refused) {
            flash.addFlashAttribute("refused", refused);
            flash.addFlashAttribute("reason", reason);
        }
        var draft = desk.view(new RequestId(id), actor).draft();
        return "redirect:/booking/requests/" + id + (draft ? "/check#waiver" : "");
    }
}
