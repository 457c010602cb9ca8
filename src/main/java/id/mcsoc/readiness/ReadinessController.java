package id.mcsoc.readiness;

import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.geo.Branches;
import id.mcsoc.planning.VisitId;
import id.mcsoc.shared.Refused;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Branch, kelurahan and team see the same lines, each of its own visits. */
@Controller
@PreAuthorize("hasAnyRole('BRANCH_PLANNER','BRANCH_HEAD','KELURAHAN_STAFF','FIELD_OFFICER')")
@RequestMapping("/readiness")
class ReadinessController {

    private final ReadinessBoard board;
    private final ReadinessLooks looks;
    private final Branches branches;
    private final Clock clock;

    ReadinessController(ReadinessBoard board, ReadinessLooks looks, Branches branches, Clock clock) {
        this.board = board;
        this.looks = looks;
        this.branches = branches;
        this.clock = clock;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        var ahead = board.ahead(actor);
        frame(actor, model);
        model.addAttribute("visits", ahead);
        model.addAttribute("waiting", waiting(actor, ahead));
        return "readiness/list";
    }

    /** The head's queue: under the threshold the day before. */
    private List<Readiness> waiting(Actor actor, List<Readiness> ahead) {
        if (!actor.is(Role.BRANCH_HEAD)) {
            return List.of();
        }
        var last = looks.lookedAtLast(actor.branch());
        return ahead.stream()
                .filter(one -> last.contains(one.visit().id()) && looks.isUnder(one))
                .toList();
    }

    @GetMapping("/{id}")
    String one(Actor actor, @PathVariable UUID id, Model model) {
        frame(actor, model);
        model.addAttribute("readiness", board.get(new VisitId(id), actor));
        model.addAttribute(
                "mine",
                Arrays.stream(Item.values())
                        .filter(item -> item.said() && ReadinessBoard.mayConfirm(item, actor))
                        .toList());
        return "readiness/visit";
    }

    @PostMapping("/{id}/confirmation")
    String say(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "PLACE") Item item,
            @RequestParam(defaultValue = "false") boolean done,
            RedirectAttributes flash) {
        try {
            board.say(new VisitId(id), item, done, actor);
            flash.addFlashAttribute("notice", done ? "readiness.said" : "readiness.unsaid");
        } catch (Refused refused) {
            flash.addFlashAttribute("refused", refused);
        }
        return "redirect:/readiness/" + id;
    }

    private void frame(Actor actor, Model model) {
        model.addAttribute("zone", branches.get(actor.branch()).zone());
        model.addAttribute("asOf", clock.instant());
    }
}
