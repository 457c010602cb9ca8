package id.mcsoc.members;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.access.Actor;
import id.mcsoc.shared.Refused;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@PreAuthorize("hasAnyRole('BRANCH_PLANNER', 'BRANCH_HEAD')")
class TwinsController {

    private final TwinDesk desk;
    private final MemberPages pages;

    TwinsController(TwinDesk desk, MemberPages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @GetMapping("/members/twins")
    String list(Actor actor, Model model) {
        model.addAttribute("pairs", desk.open(actor));
        model.addAttribute("operation", UuidCreator.getTimeOrderedEpoch());
        pages.zone(actor, model);
        return "members/twins";
    }

    @PostMapping("/members/twins/{id}/decision")
    String decide(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes flash) {
        desk.get(id, actor);
        var form = new ChangeForm(sent);
        try {
            var verdict = form.parsed("verdict", Twins.Verdict::valueOf);
            desk.decide(id, verdict, form.text("reason"), form.operation(), actor);
        } catch (Refused refused) {
            model.addAttribute("refused", refused);
            return list(actor, model);
        }
        flash.addFlashAttribute("notice", "members.twin-decided");
        return "redirect:/members/twins";
    }
}
