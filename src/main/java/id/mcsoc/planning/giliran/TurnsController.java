package id.mcsoc.planning.giliran;

import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The ledger: open to every kelurahan of the branch. */
@Controller
@PreAuthorize("hasAnyRole('KELURAHAN_STAFF','BRANCH_PLANNER','BRANCH_HEAD')")
class TurnsController {

    private static final int ROWS = 100;

    private final Turns turns;

    TurnsController(Turns turns) {
        this.turns = turns;
    }

    @GetMapping("/planning/giliran")
    String ledger(Actor actor, @RequestParam(required = false) @Nullable String regency, Model model) {
        var all = turns.of(actor.branch());
        var own = actor.scope().kelurahan();
        var rows = all.stream()
                .filter(turn -> regency == null || regency.equals(turn.area().regency()))
                .toList();
        model.addAttribute("turns", rows.subList(0, Math.min(ROWS, rows.size())));
        model.addAttribute("count", all.size());
        model.addAttribute("shown", rows.size());
        model.addAttribute("regency", regency);
        model.addAttribute("regencies", Turns.regencies(all));
        model.addAttribute(
                "own",
                all.stream()
                        .filter(turn -> Objects.equals(turn.area().code(), own))
                        .findFirst()
                        .orElse(null));
        if (!actor.is(Role.KELURAHAN_STAFF)) {
            model.addAttribute("now", Turns.now(all));
            model.addAttribute("after", Turns.afterPlan(all));
        }
        return "planning/giliran";
    }
}
