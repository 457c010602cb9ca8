package id.mcsoc.planning.board;

import id.mcsoc.access.Actor;
import id.mcsoc.planning.PlanningSettings;
import id.mcsoc.planning.proposal.Plans;
import id.mcsoc.planning.run.Runs;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Where planner and head begin; the same page after a run was refused. */
@Component
class Overviews {

    private final Plans plans;
    private final Runs runs;
    private final Boards boards;
    private final Lines lines;
    private final PlanningSettings settings;

    Overviews(Plans plans, Runs runs, Boards boards, Lines lines, PlanningSettings settings) {
        this.plans = plans;
        this.runs = runs;
        this.boards = boards;
        this.lines = lines;
        this.settings = settings;
    }

    String page(Actor actor, RunForm form, Model model) {
        var today = boards.today(actor.branch());
        model.addAttribute("open", plans.open(actor.branch()).orElse(null));
        model.addAttribute("approved", plans.lastApproved(actor.branch()).orElse(null));
        model.addAttribute("plans", plans.newest(actor.branch()));
        model.addAttribute("run", runs.last(actor.branch()).orElse(null));
        model.addAttribute("coming", lines.scheduled(actor.branch(), today, today.plusDays(13)));
        model.addAttribute("zone", lines.zone(actor.branch()));
        model.addAttribute("form", form);
        model.addAttribute("mostWeeks", settings.horizonMostWeeks());
        return "planning/overview";
    }
}
