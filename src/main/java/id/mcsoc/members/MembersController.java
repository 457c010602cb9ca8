package id.mcsoc.members;

import id.mcsoc.access.Actor;
import id.mcsoc.shared.Refused;
import java.time.Clock;
import java.util.List;
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

/** Searching is a POST: numbers of people do not belong into addresses and logs. */
@Controller
@PreAuthorize("hasAnyRole('BRANCH_PLANNER', 'BRANCH_HEAD')")
class MembersController {

    private static final List<String> PURPOSES = List.of("verification", "correction", "complaint");

    private final MemberRecords records;
    private final Members members;
    private final Conflicts conflicts;
    private final MemberPages pages;
    private final Clock clock;

    MembersController(MemberRecords records, Members members, Conflicts conflicts, MemberPages pages, Clock clock) {
        this.records = records;
        this.members = members;
        this.conflicts = conflicts;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/members")
    String latest(Actor actor, Model model) {
        model.addAttribute("latest", records.latest(actor));
        return pages.list(actor, model);
    }

    @PostMapping("/members/search")
    String search(Actor actor, @RequestParam(defaultValue = "") String text, Model model) {
        model.addAttribute("text", text);
        model.addAttribute("found", records.find(actor, text));
        return pages.list(actor, model);
    }

    @GetMapping("/members/{id}")
    String family(Actor actor, @PathVariable UUID id, Model model) {
        return pages.family(actor, records.family(new MemberId(id), actor, "family-page"), id, model);
    }

    @PostMapping("/members/{id}/reveal")
    String reveal(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String purpose, Model model) {
        if (!PURPOSES.contains(purpose)) {
            model.addAttribute("refused", new Refused(MemberRefusal.PURPOSE_MISSING));
            return family(actor, id, model);
        }
        model.addAttribute("revealed", true);
        return pages.family(actor, records.family(new MemberId(id), actor, "full-number:" + purpose), id, model);
    }

    @PostMapping("/members/{id}/changes")
    String change(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes flash) {
        var form = new ChangeForm(sent);
        var family = records.family(new MemberId(id), actor, "family-change");
        try {
            var command = form.command();
            var result = members.change(
                    command, new Origin(actor, clock.instant(), Origin.Channel.OFFICE, form.operation()));
            flash.addFlashAttribute("notice", "members.changed-" + result.kind());
            return result.kind() == ChangeResult.Kind.CONFLICT
                    ? "redirect:/members/conflicts/"
                            + conflicts
                                    .queuedBy(form.operation(), command.group())
                                    .orElseThrow()
                    : "redirect:/members/" + id;
        } catch (Refused refused) {
            model.addAttribute("refused", refused);
            model.addAttribute("typed", form);
            return pages.family(actor, family, id, model);
        }
    }
}
