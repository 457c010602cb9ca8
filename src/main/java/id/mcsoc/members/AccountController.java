package id.mcsoc.members;

import id.mcsoc.access.Actor;
import id.mcsoc.shared.Refused;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The account of a family at the office. What was typed of its number is never shown again. */
@Controller
@PreAuthorize("hasAnyRole('BRANCH_PLANNER', 'BRANCH_HEAD')")
class AccountController {

    private final AccountChanges accounts;
    private final MemberRecords records;
    private final MemberPages pages;
    private final Clock clock;

    AccountController(AccountChanges accounts, MemberRecords records, MemberPages pages, Clock clock) {
        this.accounts = accounts;
        this.records = records;
        this.pages = pages;
        this.clock = clock;
    }

    @PostMapping("/members/{id}/account")
    String change(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes flash) {
        var form = new ChangeForm(sent);
        var seen = records.family(new MemberId(id), actor, "family-change");
        try {
            var command = new ChangeAccount(new MemberId(id), form.text("seen"), account(form), form.text("reason"));
            accounts.change(command, new Origin(actor, clock.instant(), Origin.Channel.OFFICE, form.operation()));
        } catch (Refused refused) {
            model.addAttribute("refused", refused);
            model.addAttribute("typed", form);
            return pages.family(actor, seen, id, model);
        }
        flash.addFlashAttribute("notice", "members.changed-APPLIED");
        return "redirect:/members/" + id;
    }

    private static Autodebit account(ChangeForm form) {
        var agreed = form.text("accountAgreed").equals("true");
        return form.parsed(
                "accountHolder",
                holder -> new Autodebit(form.text("accountBank"), holder, form.text("accountNumber"), agreed));
    }
}
