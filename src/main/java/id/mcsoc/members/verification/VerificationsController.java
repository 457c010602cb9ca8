package id.mcsoc.members.verification;

import id.mcsoc.access.Actor;
import id.mcsoc.geo.Branches;
import id.mcsoc.members.Evidence;
import id.mcsoc.members.MemberRefusal;
import id.mcsoc.members.verification.Verification.Verdict;
import id.mcsoc.shared.Refused;
import java.util.LinkedHashMap;
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
class VerificationsController {

    private final VerificationDesk desk;
    private final ReadyWords words;
    private final Spelling spelling;
    private final Evidence evidence;
    private final Branches branches;

    VerificationsController(
            VerificationDesk desk, ReadyWords words, Spelling spelling, Evidence evidence, Branches branches) {
        this.desk = desk;
        this.words = words;
        this.spelling = spelling;
        this.evidence = evidence;
        this.branches = branches;
    }

    @GetMapping("/members/verifications")
    String list(Actor actor, Model model) {
        model.addAttribute("waiting", desk.open(actor));
        model.addAttribute("done", desk.done(actor));
        zone(actor, model);
        return "members/verifications";
    }

    @GetMapping("/members/verifications/{id}")
    String look(Actor actor, @PathVariable UUID id, Model model) {
        show(actor, id, model);
        return "members/verification";
    }

    /** To print and hand over. */
    @GetMapping("/members/verifications/{id}/receipt")
    String receipt(Actor actor, @PathVariable UUID id, Model model) {
        show(actor, id, model);
        return "members/verification-receipt";
    }

    @PostMapping("/members/verifications/{id}/verdict")
    String decide(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes flash) {
        try {
            desk.decide(id, verdict(sent), corrected(sent), sent.getOrDefault("reason", ""), actor);
        } catch (Refused refused) {
            model.addAttribute("refused", refused);
            return look(actor, id, model);
        }
        flash.addFlashAttribute("notice", "members.verification-decided");
        return "redirect:/members/verifications/" + id;
    }

    @PostMapping("/members/verifications/{id}/told")
    String told(Actor actor, @PathVariable UUID id, Model model, RedirectAttributes flash) {
        try {
            desk.told(id, actor);
        } catch (Refused refused) {
            model.addAttribute("refused", refused);
            return look(actor, id, model);
        }
        flash.addFlashAttribute("notice", "members.verification-told");
        return "redirect:/members/verifications";
    }

    private void show(Actor actor, UUID id, Model model) {
        var look = desk.look(id, actor);
        model.addAttribute("look", look);
        model.addAttribute("spelling", spelling);
        model.addAttribute("photos", evidence.of(look.one().operation()));
        zone(actor, model);
        if (!look.one().isOpen()) {
            model.addAttribute(
                    "text", words.of(look, branches.get(actor.branch()).zone()));
        }
    }

    private void zone(Actor actor, Model model) {
        model.addAttribute("zone", branches.get(actor.branch()).zone());
    }

    private static Verdict verdict(Map<String, String> sent) {
        try {
            return Verdict.valueOf(sent.getOrDefault("verdict", ""));
        } catch (IllegalArgumentException e) {
            throw new Refused(MemberRefusal.FORM_UNREADABLE, "verdict");
        }
    }

    private static Map<String, String> corrected(Map<String, String> sent) {
        var result = new LinkedHashMap<String, String>();
        sent.forEach((field, value) -> {
            if (field.startsWith("set-")) {
                result.put(field.substring(4), value);
            }
        });
        return result;
    }
}
