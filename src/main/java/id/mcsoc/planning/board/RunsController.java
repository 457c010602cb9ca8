package id.mcsoc.planning.board;

import id.mcsoc.access.Actor;
import id.mcsoc.planning.PlanningSettings;
import id.mcsoc.planning.proposal.PlanScope;
import id.mcsoc.planning.proposal.Plans;
import id.mcsoc.planning.run.RunView;
import id.mcsoc.planning.run.Runs;
import id.mcsoc.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Start a run, watch it, stop it. */
@Controller
@PreAuthorize("hasAnyRole('BRANCH_PLANNER','BRANCH_HEAD')")
class RunsController {

    private final Runs runs;
    private final Boards boards;
    private final Plans plans;
    private final PlanningSettings settings;
    private final Overviews overviews;

    RunsController(Runs runs, Boards boards, Plans plans, PlanningSettings settings, Overviews overviews) {
        this.overviews = overviews;
        this.plans = plans;
        this.runs = runs;
        this.boards = boards;
        this.settings = settings;
    }

    /** A refusal keeps what was typed. */
    @PostMapping("/planning/runs")
    String start(Actor actor, RunForm form, Model model, HttpServletResponse answer) {
        try {
            var horizon = form.horizon(boards.today(actor.branch()), settings);
            var scope = new PlanScope(actor.branch(), horizon, Boolean.TRUE.equals(form.reshuffles()));
            return "redirect:/planning/runs/" + runs.start(scope, form.seconds(), actor);
        } catch (Refused refused) {
            answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refused", refused);
            return overviews.page(actor, form, model);
        }
    }

    @GetMapping("/planning/runs/{id}")
    String watch(Actor actor, @PathVariable UUID id, Model model) {
        show(runs.get(id, actor.branch()), model);
        return "planning/run";
    }

    /** The part of the page that changes. */
    @GetMapping("/planning/runs/{id}/progress")
    String progress(Actor actor, @PathVariable UUID id, Model model) {
        show(runs.get(id, actor.branch()), model);
        return "planning/run :: progress";
    }

    @PostMapping("/planning/runs/{id}/stop")
    String stop(Actor actor, @PathVariable UUID id) {
        runs.stop(id, actor.branch());
        return "redirect:/planning/runs/" + id;
    }

    private @Nullable RunResult result(RunView run) {
        var found = run.outcome().plan();
        if (found == null) {
            return null;
        }
        var base = run.base().plan();
        var branch = run.scope().branch();
        return RunResult.of(base == null ? null : plans.get(base, branch), plans.get(found, branch));
    }

    private void show(RunView run, Model model) {
        var points = runs.curve(run);
        model.addAttribute("run", run);
        model.addAttribute("points", points);
        model.addAttribute("last", points.isEmpty() ? null : points.get(points.size() - 1));
        model.addAttribute("silent", runs.isSilent(run));
        model.addAttribute("result", result(run));
        model.addAttribute("curve", Curve.of(points, run.seconds()));
    }
}
