package id.mcsoc.sync.office;

import id.mcsoc.access.Actor;
import id.mcsoc.geo.Branches;
import id.mcsoc.sync.WaitingWork.Kind;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@PreAuthorize("hasAnyRole('BRANCH_PLANNER','BRANCH_HEAD')")
class DeskController {

    private final Desk desk;
    private final Branches branches;

    DeskController(Desk desk, Branches branches) {
        this.desk = desk;
        this.branches = branches;
    }

    @GetMapping("/sync/desk")
    String queue(Actor actor, @RequestParam @Nullable Kind kind, Model model) {
        var all = desk.of(actor);
        var counts = all.stream()
                .map(DeskRow::kind)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        model.addAttribute("kind", kind);
        model.addAttribute("total", all.size());
        model.addAttribute("counts", counts);
        model.addAttribute(
                "rows",
                all.stream().filter(row -> kind == null || row.kind() == kind).toList());
        model.addAttribute("zone", branches.get(actor.branch()).zone());
        return "sync/desk";
    }
}
