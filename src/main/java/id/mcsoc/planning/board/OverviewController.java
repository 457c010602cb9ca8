package id.mcsoc.planning.board;

import id.mcsoc.access.Actor;
import id.mcsoc.planning.PlanningSettings;
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

    private final Overviews overviews;
    private final Boards boards;
    private final Lines lines;
    private final PlanningSettings settings;

    OverviewController(Overviews overviews, Boards boards, Lines lines, PlanningSettings settings) {
        this.overviews = overviews;
        this.boards = boards;
        this.lines = lines;
        this.settings = settings;
    }

    @GetMapping("/planning")
    String overview(Actor actor, Model model) {
        return overviews.page(actor, RunForm.standard(settings), model);
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
