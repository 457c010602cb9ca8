package id.mcsoc.planning.board;

import id.mcsoc.access.Actor;
import id.mcsoc.planning.PlanningSettings;
import id.mcsoc.planning.proposal.Plans;
import id.mcsoc.planning.run.Runs;
import java.time.LocalDate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where planner and head begin. */
@Controller
@PreAuthorize("hasAnyRole('BRANCH_PLANNER','BRANCH_HEAD')")
class OverviewController {

    private final Plans plans;
    private final Runs runs;
    private final Boards boards;
    private final Lines lines;
    private final PlanningSettings settings;

    OverviewController(Plans plans, Runs runs, Boards boards, Lines lines, PlanningSettings settings) {
        this.plans = plans;
        this.runs = runs;
        this.boards = boards;
        this.lines = lines;
        this.settings = settings;
    }

    @GetMapping("/planning")
    String overview(Actor actor, Model model) {
        var today = boards.today(actor.branch());
        model.addAttribute("open", plans.open(actor.branch()).orElse(null));
        model.addAttribute("approved", plans.lastApproved(actor.branch()).orElse(null));
        model.addAttribute("plans", plans.newest(actor.branch()));
        model.addAttribute("run", runs.last(actor.branch()).orElse(null));
        model.addAttribute("coming", lines.scheduled(actor.branch(), today, today.plusDays(13)));
        model.addAttribute("zone", lines.zone(actor.branch()));
        model.addAttribute("form", RunForm.standard(settings));
        model.addAttribute("mostWeeks", settings.horizonMostWeeks());
        return "planning/overview";
    }

    @GetMapping("/planning/schedule")
    String schedule(Actor actor, @RequestParam(required = false) LocalDate week, Model model) {
        var monday = Boards.monday(week == null ? boards.today(actor.branch()) : week);
        var visits = lines.scheduled(actor.branch(), monday, monday.plusDays(4));
        model.addAttribute("board", boards.week(actor.branch(), monday, visits));
        model.addAttribute("lines", visits);
        return "planning/schedule";
    }
}
