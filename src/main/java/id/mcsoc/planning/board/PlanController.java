package id.mcsoc.planning.board;

import id.mcsoc.access.Actor;
import id.mcsoc.planning.proposal.PlanView;
import id.mcsoc.planning.proposal.Plans;
import id.mcsoc.planning.run.Decisions;
import java.time.LocalDate;
import java.util.List;
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

    private final Plans plans;
    private final Lines lines;
    private final Boards boards;
    private final Selections selections;
    private final Decisions decisions;

    PlanController(Plans plans, Lines lines, Boards boards, Selections selections, Decisions decisions) {
        this.plans = plans;
        this.lines = lines;
        this.boards = boards;
        this.selections = selections;
        this.decisions = decisions;
    }

    @GetMapping("/planning/{id}")
    String list(Actor actor, @PathVariable UUID id, Model model) {
        var plan = show(actor, id, model);
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
        var plan = show(actor, id, model);
        var monday = Boards.monday(week == null ? firstDay(plan) : week);
        var visits = lines.both(plan, monday, monday.plusDays(4));
        var board = boards.week(actor.branch(), monday, visits);
        model.addAttribute("board", board);
        model.addAttribute("teams", boards.teams(actor.branch()));
        model.addAttribute(
                "selection",
                visit == null ? null : selections.of(plan, visit, visits, actor).orElse(null));
        return "planning/board";
    }

    @GetMapping("/planning/{id}/map")
    String map(Actor actor, @PathVariable UUID id, @RequestParam(required = false) LocalDate day, Model model) {
        var plan = show(actor, id, model);
        var date = Boards.known(day == null ? firstDay(plan) : day);
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
        show(actor, id, model);
        model.addAttribute("teams", boards.teams(actor.branch()));
        return "planning/left";
    }

    @GetMapping("/planning/{id}/rules")
    String rules(Actor actor, @PathVariable UUID id, Model model) {
        var plan = show(actor, id, model);
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

    private PlanView show(Actor actor, UUID id, Model model) {
        var plan = plans.get(id, actor.branch());
        model.addAttribute("plan", plan);
        model.addAttribute("zone", lines.zone(actor.branch()));
        model.addAttribute("places", lines);
        return plan;
    }

    /** Of the first visit planned, or of the horizon. */
    private LocalDate firstDay(PlanView plan) {
        List<Line> proposed = lines.proposed(plan);
        return proposed.isEmpty()
                ? plan.scope().horizon().first()
                : proposed.get(0).when().date();
    }
}
