package id.mcsoc.complaints.desk;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.access.Actor;
import id.mcsoc.complaints.StatusCode;
import id.mcsoc.members.Origin;
import id.mcsoc.shared.Refused;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@PreAuthorize("hasAnyRole('COMPLAINT_OFFICER', 'BRANCH_PLANNER', 'BRANCH_HEAD')")
class ComplaintsController {

    private final ComplaintDesk desk;
    private final OfficeIntake intake;
    private final ComplaintPages pages;
    private final Clock clock;

    ComplaintsController(ComplaintDesk desk, OfficeIntake intake, ComplaintPages pages, Clock clock) {
        this.desk = desk;
        this.intake = intake;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/complaints")
    String list(Actor actor, @ModelAttribute("filter") ComplaintFilter filter, Model model) {
        model.addAttribute("list", desk.list(actor, filter));
        pages.fill(actor, model);
        return "complaints/list";
    }

    @GetMapping("/complaints/new")
    String form(Actor actor, Model model) {
        return form(actor, ComplaintForm.empty(UuidCreator.getTimeOrderedEpoch()), model);
    }

    /** The code for the status page is shown this once: who handles the complaint must not rate it. */
    @PostMapping("/complaints")
    String open(
            Actor actor,
            @ModelAttribute("form") ComplaintForm form,
            @RequestParam(required = false) @Nullable List<MultipartFile> photos,
            Model model,
            RedirectAttributes flash) {
        try {
            var origin = new Origin(actor, clock.instant(), Origin.Channel.OFFICE, form.operationId());
            var ticket = intake.take(form.command(), origin, photos == null ? List.of() : photos);
            flash.addFlashAttribute("notice", "complaints.opened");
            flash.addFlashAttribute("noticeArguments", new Object[] {ticket, StatusCode.of(form.operationId())});
            return "redirect:/complaints/" + ticket;
        } catch (Refused refused) {
            model.addAttribute("refused", refused);
            return form(actor, form, model);
        }
    }

    private String form(Actor actor, ComplaintForm form, Model model) {
        model.addAttribute("form", form);
        pages.fill(actor, model);
        pages.fillAreas(actor, model);
        return "complaints/new";
    }
}
