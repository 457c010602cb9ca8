package id.mcsoc.booking.pooling;

import id.mcsoc.access.Actor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The branch sees small groups and brings together those that fit. */
@Controller
@PreAuthorize("hasAnyRole('BRANCH_PLANNER','BRANCH_HEAD')")
@RequestMapping("/booking/groups")
class PoolBoardController {

    private final Pools pools;
    private final Invitations invitations;

    PoolBoardController(Pools pools, Invitations invitations) {
        this.pools = pools;
        this.invitations = invitations;
    }

    @GetMapping
    String show(Actor actor, Model model) {
        model.addAttribute("board", pools.board(actor));
        return "booking/groups";
    }

    @PostMapping("/invitations")
    String inviteAll(Actor actor, RedirectAttributes flash) {
        flash.addFlashAttribute(
                "notice", invitations.inviteAll(actor) > 0 ? "booking.all-invited" : "booking.none-invited");
        return "redirect:/booking/groups";
    }
}
