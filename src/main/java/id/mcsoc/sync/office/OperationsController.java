package id.mcsoc.sync.office;

import id.mcsoc.access.AccessLog;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.shared.Refused;
import id.mcsoc.sync.Outcome.Kind;
import id.mcsoc.sync.push.CaseDecisions;
import id.mcsoc.sync.push.Place;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator sees that something arrived, the branch sees what. */
@Controller
@PreAuthorize("hasAnyRole('BRANCH_PLANNER','BRANCH_HEAD','ADMINISTRATOR')")
class OperationsController {

    private static final String ONE = "/sync/operations/{device}/{incarnation}/{seq}";

    private final ReceivedOperations operations;
    private final OperationRows rows;
    private final EnrolledDevices devices;
    private final CaseDecisions decisions;
    private final Readers readers;

    OperationsController(
            ReceivedOperations operations,
            OperationRows rows,
            EnrolledDevices devices,
            CaseDecisions decisions,
            Readers readers) {
        this.devices = devices;
        this.decisions = decisions;
        this.operations = operations;
        this.rows = rows;
        this.readers = readers;
    }

    /** What a reader sees beside the words, and that it was seen. */
    @Component
    record Readers(AccessLog log, ShownPhotos photos) {}

    @GetMapping("/sync/operations")
    String list(
            Actor actor,
            @RequestParam @Nullable UUID visit,
            @RequestParam @Nullable UUID device,
            @RequestParam @Nullable Kind result,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var filter = new OperationFilter(visit, device, result, open, page);
        model.addAttribute("filter", filter);
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("waiting", operations.count(actor, new OperationFilter(null, null, null, true, 0)));
        model.addAttribute("tablets", devices.waiting(actor));
        model.addAttribute("found", operations.count(actor, filter));
        model.addAttribute("rows", rows.of(actor, operations.list(actor, filter)));
        return "sync/operations";
    }

    @GetMapping(ONE)
    String show(
            Actor actor,
            @PathVariable UUID device,
            @PathVariable String incarnation,
            @PathVariable long seq,
            Model model) {
        return page(actor, new Place(device, incarnation, seq), model);
    }

    @PostMapping(ONE + "/decision")
    @PreAuthorize("hasAnyRole('BRANCH_PLANNER','BRANCH_HEAD')")
    String decide(
            Actor actor,
            @PathVariable UUID device,
            @PathVariable String incarnation,
            @PathVariable long seq,
            @ModelAttribute DecisionForm form,
            Model model,
            RedirectAttributes flash) {
        var place = new Place(device, incarnation, seq);
        operations.get(actor, place);
        try {
            form.carryOut(decisions, actor, place);
        } catch (Refused refused) {
            model.addAttribute("refused", refused);
            return page(actor, place, model);
        }
        flash.addFlashAttribute("notice", "sync.decided-now");
        return "redirect:/sync/desk";
    }

    private String page(Actor actor, Place place, Model model) {
        var line = operations.get(actor, place);
        var mayRead = actor.is(Role.BRANCH_PLANNER, Role.BRANCH_HEAD);
        if (mayRead) {
            readers.log().saw(actor, "sync-operation", "operation:" + place.device() + "/" + place.seq());
        }
        model.addAttribute("row", rows.of(actor, line));
        model.addAttribute("values", mayRead ? rows.values(line) : List.of());
        model.addAttribute("companions", decisions.companions(place));
        model.addAttribute("desk", CaseView.of(line, decisions));
        model.addAttribute("mayRead", mayRead);
        model.addAttribute("erased", line.isErased());
        model.addAttribute("photos", readers.photos().of(actor, line));
        return "sync/operation";
    }
}
