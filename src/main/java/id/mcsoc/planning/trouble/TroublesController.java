package id.mcsoc.planning.trouble;

import id.mcsoc.access.Actor;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The branch head says that something is in order again. */
@Controller
@PreAuthorize("hasRole('BRANCH_HEAD')")
class TroublesController {

    private final Troubles troubles;

    TroublesController(Troubles troubles) {
        this.troubles = troubles;
    }

    @PostMapping("/planning/troubles/{id}/lifting")
    String lift(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        troubles.lift(id, actor);
        flash.addFlashAttribute("notice", "planning.trouble-lifted-notice");
        return "redirect:/planning/repairs";
    }
}
