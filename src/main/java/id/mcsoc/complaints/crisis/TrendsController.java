package id.mcsoc.complaints.crisis;

import id.mcsoc.access.Actor;
import id.mcsoc.complaints.crisis.Crisis.Item;
import id.mcsoc.complaints.log.ComplaintLists;
import id.mcsoc.complaints.trends.TrendDesk;
import id.mcsoc.geo.Areas;
import id.mcsoc.geo.Branches;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Trends, and the checklist when they rise too fast. */
@Controller
@PreAuthorize("hasAnyRole('COMPLAINT_OFFICER', 'BRANCH_PLANNER', 'BRANCH_HEAD')")
class TrendsController {

    private final TrendDesk trends;
    private final Crises crises;
    private final ComplaintLists lists;
    private final Areas areas;
    private final Branches branches;

    TrendsController(TrendDesk trends, Crises crises, ComplaintLists lists, Areas areas, Branches branches) {
        this.trends = trends;
        this.crises = crises;
        this.lists = lists;
        this.areas = areas;
        this.branches = branches;
    }

    @GetMapping("/complaints/trends")
    String trends(Actor actor, Model model) {
        var now = trends.of(actor.branch());
        var known = crises.of(actor.branch());
        model.addAttribute("trends", now);
        model.addAttribute("crises", known);
        model.addAttribute(
                "unwatched",
                now.surges().stream()
                        .anyMatch(surge -> known.stream()
                                .noneMatch(crisis ->
                                        crisis.open() && crisis.category().equals(surge.category()))));
        model.addAttribute(
                "places",
                areas.of(actor.branch()).stream()
                        .collect(Collectors.toMap(area -> area.code().value(), area -> area.name())));
        return fill(actor, model, "complaints/trends");
    }

    /** Opens the checklist of every surge there is now. */
    @PostMapping("/complaints/crises")
    String watch(Actor actor) {
        crises.watch(actor.branch());
        return "redirect:/complaints/trends";
    }

    @GetMapping("/complaints/crises/{id}")
    String crisis(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("crisis", crises.get(id, actor));
        model.addAttribute("items", Item.values());
        return fill(actor, model, "complaints/crisis");
    }

    @PostMapping("/complaints/crises/{id}/steps")
    String tick(
            Actor actor, @PathVariable UUID id, @RequestParam Item step, @RequestParam(defaultValue = "") String note) {
        crises.tick(id, step, note, actor);
        return "redirect:/complaints/crises/" + id;
    }

    @PostMapping("/complaints/crises/{id}/closing")
    String close(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String lessons) {
        crises.close(id, lessons, actor);
        return "redirect:/complaints/crises/" + id;
    }

    private String fill(Actor actor, Model model, String page) {
        model.addAttribute("zone", branches.get(actor.branch()).zone());
        model.addAttribute("categories", lists.categories());
        return page;
    }
}
