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
class ConflictsController {

    private final ConflictDesk desk;
    private final MemberPages pages;
    private final Evidence evidence;
    private final CaseFollowers followers;

    ConflictsController(ConflictDesk desk, MemberPages pages, Evidence evidence, CaseFollowers followers) {
        this.evidence = evidence;
        this.followers = followers;
        this.desk = desk;
        this.pages = pages;
    }

    @GetMapping("/members/conflicts")
    String list(Actor actor, Model model) {
        model.addAttribute("cases", desk.open(actor));
        pages.zone(actor, model);
        return "members/conflicts";
    }

    @GetMapping("/members/conflicts/{id}")
    String look(Actor actor, @PathVariable UUID id, Model model) {
        var open = desk.look(id, actor);
        model.addAttribute("open", open);
        model.addAttribute("photos", evidence.of(open.conflict().operation()));
        model.addAttribute("followers", followers.of(open.conflict().operation()));
        model.addAttribute("operation", UuidCreator.getTimeOrderedEpoch());
        pages.zone(actor, model);
        return "members/conflict";
    }

    @PostMapping("/members/conflicts/{id}/decision")
    String decide(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes flash) {
        var form = new ChangeForm(sent);
        try {
            var step = desk.decide(id, verdict(form), actor);
            var proposed = step == DecisionLog.Step.PROPOSED;
            flash.addFlashAttribute("notice", proposed ? "members.conflict-proposed" : "members.conflict-decided");
        } catch (Refused refused) {
            model.addAttribute("refused", refused);
            return look(actor, id, model);
        }
        return "redirect:/members/conflicts";
    }

    @PostMapping("/members/conflicts/{id}/reversal")
    String reverse(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes flash) {
        var form = new ChangeForm(sent);
        try {
            desk.reverse(id, form.text("reason"), form.operation(), actor);
        } catch (Refused refused) {
            model.addAttribute("refused", refused);
            return look(actor, id, model);
        }
        flash.addFlashAttribute("notice", "members.conflict-reversed");
        return "redirect:/members/conflicts/" + id;
    }

    private static ConflictDesk.Verdict verdict(ChangeForm form) {
        return new ConflictDesk.Verdict(
                form.parsed("decision", Conflicts.Decision::valueOf),
                form.values("base-"),
                form.values("set-"),
                form.text("reason"),
                form.operation());
    }
}
