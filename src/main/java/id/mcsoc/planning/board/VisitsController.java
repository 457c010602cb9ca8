package id.mcsoc.planning.board;

import id.mcsoc.access.Actor;
import id.mcsoc.planning.proposal.Moves;
import id.mcsoc.planning.proposal.RuleWords;
import id.mcsoc.shared.Formats;
import id.mcsoc.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes by hand. Drag, dialog and API use the same addresses. */
@Controller
@PreAuthorize("hasAnyRole('BRANCH_PLANNER','BRANCH_HEAD')")
class VisitsController {

    private final Moves moves;
    private final RuleWords words;
    private final Formats format;
    private final PlanPages pages;

    VisitsController(Moves moves, RuleWords words, Formats format, PlanPages pages) {
        this.pages = pages;
        this.moves = moves;
        this.words = words;
        this.format = format;
    }

    /** What would happen; nothing is changed. */
    record Checked(boolean fits, String start, String end, List<String> violations) {}

    @PostMapping(path = "/planning/{plan}/visits/{visit}/check", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Checked check(Actor actor, @PathVariable UUID plan, @PathVariable UUID visit, MoveForm form) {
        var checked = moves.check(plan, visit, form.target(), actor);
        var broken = checked.violations().stream().map(words::broken).distinct().toList();
        return new Checked(checked.fits(), format.time(checked.start()), format.time(checked.end()), broken);
    }

    /** A refusal keeps what was chosen. */
    @PostMapping("/planning/{plan}/visits/{visit}/move")
    String move(
            Actor actor,
            @PathVariable UUID plan,
            @PathVariable UUID visit,
            MoveForm form,
            Model model,
            HttpServletResponse answer,
            RedirectAttributes flash) {
        try {
            moves.move(plan, visit, form.target(), actor);
        } catch (Refused refused) {
            answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refused", refused).addAttribute("moving", form).addAttribute("movingVisit", visit);
            return pages.withForm(actor, plan, visit, model);
        }
        flash.addFlashAttribute("notice", "planning.moved-notice");
        return "redirect:/planning/%s/board?week=%s&visit=%s".formatted(plan, form.date(), visit);
    }

    @PostMapping("/planning/{plan}/visits/{visit}/pins")
    String pin(Actor actor, @PathVariable UUID plan, @PathVariable UUID visit, PinForm form, RedirectAttributes flash) {
        var pins = form.pins(actor);
        var date = moves.pin(plan, visit, pins, actor);
        flash.addFlashAttribute("notice", pins.any() ? "planning.pinned-notice" : "planning.unpinned-notice");
        return "redirect:/planning/%s/board?week=%s&visit=%s".formatted(plan, date, visit);
    }

    @PostMapping("/planning/{plan}/undo")
    String undo(Actor actor, @PathVariable UUID plan, RedirectAttributes flash) {
        moves.undo(plan, actor);
        flash.addFlashAttribute("notice", "planning.undone-notice");
        return "redirect:/planning/" + plan + "/board";
    }
}
