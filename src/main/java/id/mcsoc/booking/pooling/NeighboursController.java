package id.mcsoc.booking.pooling;

import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.booking.DraftProblem;
import id.mcsoc.booking.Groups;
import id.mcsoc.booking.RequestDesk;
import id.mcsoc.booking.RequestId;
import id.mcsoc.shared.Refused;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A kelurahan with few families looks for neighbours, asks them, and answers them. */
@Controller
@PreAuthorize("hasRole('KELURAHAN_STAFF')")
@RequestMapping("/booking/requests/{id}/neighbours")
class NeighboursController {

    private final Pools pools;
    private final Invitations invitations;
    private final Groups groups;
    private final RequestDesk desk;

    NeighboursController(Pools pools, Invitations invitations, Groups groups, RequestDesk desk) {
        this.pools = pools;
        this.invitations = invitations;
        this.groups = groups;
        this.desk = desk;
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('KELURAHAN_STAFF','BRANCH_PLANNER','BRANCH_HEAD')")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("request", desk.view(new RequestId(id), actor));
        model.addAttribute("pool", pools.of(new RequestId(id), actor));
        model.addAttribute("mine", actor.is(Role.KELURAHAN_STAFF));
        return "booking/neighbours";
    }

    @PostMapping("/waiting")
    String await(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        return told(id, "booking.now-waiting", groups.await(new RequestId(id), actor), flash);
    }

    @PostMapping("/waiting/end")
    String stop(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        groups.stopWaiting(new RequestId(id), actor);
        return told(id, "booking.not-waiting", List.of(), flash);
    }

    @PostMapping("/invitation")
    String invite(
            Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String key, RedirectAttributes flash) {
        try {
            return told(id, "booking.invited", invitations.invite(new RequestId(id), key, actor), flash);
        } catch (DataIntegrityViolationException invitedAtTheSameMoment) {
            return back(id);
        } catch (Refused refused) {
            return refused(id, refused, flash);
        }
    }

    @PostMapping("/acceptance")
    String accept(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        try {
            var outcome = invitations.accept(new RequestId(id), actor);
            return told(id, "booking.invitation-" + outcome, List.of(), flash);
        } catch (Refused refused) {
            return refused(id, refused, flash);
        }
    }

    @PostMapping("/refusal")
    String decline(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        try {
            invitations.decline(new RequestId(id), reason, actor);
            return told(id, "booking.invitation-declined", List.of(), flash);
        } catch (Refused refused) {
            return refused(id, refused, flash);
        }
    }

    private static String told(UUID id, String notice, List<DraftProblem> missing, RedirectAttributes flash) {
        if (missing.isEmpty()) {
            flash.addFlashAttribute("notice", notice);
        } else {
            flash.addFlashAttribute("missing", missing);
        }
        return back(id);
    }

    private static String refused(UUID id, Refused refused, RedirectAttributes flash) {
        flash.addFlashAttribute("refused", refused);
        return back(id);
    }

    private static String back(UUID id) {
        return "redirect:/booking/requests/" + id + "/neighbours";
    }
}
