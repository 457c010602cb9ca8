package id.mcsoc.planning.board;

import id.mcsoc.access.Actor;
import id.mcsoc.planning.proposal.Moves;
import id.mcsoc.planning.proposal.PlanView;
import id.mcsoc.planning.proposal.Plans;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of one plan show; the same after a refusal. */
@Component
class PlanPages {

    private final Plans plans;
    private final Lines lines;
    private final Boards boards;
    private final Selections selections;
    private final Moves moves;

    PlanPages(Plans plans, Lines lines, Boards boards, Selections selections, Moves moves) {
        this.plans = plans;
        this.lines = lines;
        this.boards = boards;
        this.selections = selections;
        this.moves = moves;
    }

    PlanView show(Actor actor, UUID id, Model model) {
        var plan = plans.get(id, actor.branch());
        model.addAttribute("plan", plan);
        model.addAttribute("undoable", plan.isOpen() && moves.undoable(id));
        model.addAttribute("zone", lines.zone(actor.branch()));
        model.addAttribute("places", lines);
        return plan;
    }

    String board(Actor actor, UUID id, @Nullable LocalDate week, @Nullable UUID visit, Model model) {
        var plan = show(actor, id, model);
        var monday = Boards.monday(week == null ? firstDay(plan) : week);
        var visits = lines.both(plan, monday, monday.plusDays(4));
        model.addAttribute("board", boards.week(actor.branch(), monday, visits));
        model.addAttribute("teams", boards.teams(actor.branch()));
        model.addAttribute(
                "selection",
                visit == null ? null : selections.of(plan, visit, visits, actor).orElse(null));
        return "planning/board";
    }

    String left(Actor actor, UUID id, Model model) {
        model.addAttribute("owners", new Owners(show(actor, id, model)));
        model.addAttribute("teams", boards.teams(actor.branch()));
        return "planning/left";
    }

    /** The page on which the form stood: the board with the visit chosen, or the list of those left out. */
    String withForm(Actor actor, UUID id, UUID visit, Model model) {
        var plan = plans.get(id, actor.branch());
        var slot = plan.stop(visit).slot();
        if (slot == null) {
            return left(actor, id, model);
        }
        return board(actor, id, LocalDate.ofInstant(slot.start(), lines.zone(actor.branch())), visit, model);
    }

    /** Of the first visit planned, or of the horizon. */
    LocalDate firstDay(PlanView plan) {
        var proposed = lines.proposed(plan);
        return proposed.isEmpty()
                ? plan.scope().horizon().first()
                : proposed.get(0).when().date();
    }
}
