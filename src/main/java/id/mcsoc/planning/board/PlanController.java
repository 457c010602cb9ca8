package id.mcsoc.planning.board;

import id.mcsoc.access.Actor;
import id.mcsoc.planning.run.Decisions;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One plan: as list, board, map, what is left, and why it is as it is. */
@Controller
@PreAuthorize("hasAnyRole('BRANCH_PLANNER','BRANCH_HEAD')")
class PlanController {

    private final PlanPages pages;
    private final Lines lines;
    private final Decisions decisions;

    PlanController(PlanPages pages, Lines lines, Decisions decisions) {
        this.pages = pages;
        this.lines = lines;
        this.decisions = decisions;
    }

    @GetMapping("/planning/{id}")
    String list(Actor actor, @PathVariable UUID id, Model model) {
        var plan = pages.show(actor, id, model);
        model.addAttribute("lines", lines.proposed(plan));
        return "planning/list";
    }

    @GetMapping("/planning/{id}/board")
    String board(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) LocalDate week,
            @RequestParam(required = false) UUID visit,
            Model model) {
        return pages.board(actor, id, week, visit, model);
    }

    @GetMapping("/planning/{id}/map")
    String map(Actor actor, @PathVariable UUID id, @RequestParam(required = false) LocalDate day, Model model) {
        var plan = pages.show(actor, id, model);
        var date = Boards.known(day == null ? pages.firstDay(plan) : day);
        model.addAttribute("day", date);
        model.addAttribute(
                "days",
                plan.scope().horizon().days().stream()
                        .filter(any -> any.getDayOfWeek().getValue() < 6)
                        .toList());
        model.addAttribute("stops", MapStop.numbered(lines.both(plan, date, date)));
        return "planning/map";
    }

    @GetMapping("/planning/{id}/left")
    String left(Actor actor, @PathVariable UUID id, Model model) {
        return pages.left(actor, id, model);
    }

    @GetMapping("/planning/{id}/rules")
    String rules(Actor actor, @PathVariable UUID id, Model model) {
        var plan = pages.show(actor, id, model);
        model.addAttribute("rules", RuleLine.all(plan.rules()));
        return "planning/rules";
    }

    @PostMapping("/planning/{id}/approval")
    @PreAuthorize("hasRole('BRANCH_HEAD')")
    String approve(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        decisions.approve(id, actor);
        flash.addFlashAttribute("notice", "planning.approved-notice");
        return "redirect:/planning";
    }

    @PostMapping("/planning/{id}/disposal")
    String discard(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        decisions.discard(id, actor);
        flash.addFlashAttribute("notice", "planning.discarded-notice");
        return "redirect:/planning";
    }
}
