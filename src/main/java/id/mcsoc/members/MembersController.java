package id.mcsoc.members;

import id.mcsoc.access.AccessRefusal;
import id.mcsoc.access.Actor;
import id.mcsoc.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
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
    String family(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> billed,
            Model model) {
        var member = new MemberId(id);
        var record = billed.filter(MembersController::isADayOfTheProgramme)
                .map(day -> records.family(member, actor, "family-page", day))
                .orElseGet(() -> records.family(member, actor, "family-page"));
        return pages.family(actor, record, id, model);
    }

    /** The programme began in 2014; nobody knows the tariff of a far year. */
    private static boolean isADayOfTheProgramme(LocalDate day) {
        return day.getYear() >= 2014 && day.getYear() < 2100;
    }

    @PostMapping("/members/{id}/reveal")
    String reveal(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String purpose, Model model) {
        if (!PURPOSES.contains(purpose)) {
            model.addAttribute("refused", new Refused(MemberRefusal.PURPOSE_MISSING));
            return family(actor, id, Optional.empty(), model);
        }
        model.addAttribute("revealed", true);
        var record = records.family(new MemberId(id), actor, "full-number:" + purpose);
        model.addAttribute("account", records.accountNumber(record));
        return pages.family(actor, record, id, model);
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
            if (refused.code() == AccessRefusal.READ_RESTRICTED) {
                throw refused;
            }
            model.addAttribute("refused", refused);
            model.addAttribute("typed", form);
            return pages.family(actor, family, id, model);
        }
    }
}
