package id.mcsoc.access;

import id.mcsoc.shared.Refused;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
class UsersController {

    private static final int LOG_LINES = 200;

    private final Users users;
    private final TeamDirectory teams;
    private final AccessLog log;

    UsersController(Users users, TeamDirectory teams, AccessLog log) {
        this.users = users;
        this.teams = teams;
        this.log = log;
    }

    @GetMapping("/access/users")
    String list(Actor actor, Model model) {
        return page(actor, UserForm.empty(), model);
    }

    @PostMapping("/access/users")
    String add(Actor actor, @ModelAttribute("form") UserForm form, Model model, RedirectAttributes flash) {
        try {
            users.add(form.user(actor, teams), form.password());
        } catch (Refused refused) {
            model.addAttribute("refused", refused);
            return page(actor, form, model);
        }
        flash.addFlashAttribute("notice", "access.user-added");
        return "redirect:/access/users";
    }

    @PostMapping("/access/users/{id}/deactivation")
    String deactivate(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        users.deactivate(new UserId(id), actor);
        flash.addFlashAttribute("notice", "access.user-deactivated");
        return "redirect:/access/users";
    }

    @GetMapping("/access/log")
    String log(Actor actor, @RequestParam(defaultValue = "") String subject, Model model) {
        model.addAttribute("subject", subject);
        model.addAttribute("lines", log.lines(actor, subject.strip(), LOG_LINES));
        return "access/log";
    }

    private String page(Actor actor, UserForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("roles", Role.values());
        model.addAttribute("users", users.of(actor).stream().map(UserRow::of).toList());
        return "access/users";
    }

    /** One line of the list. */
    record UserRow(UserId id, String login, String name, Role role, String scope, boolean active) {
        static UserRow of(UserAccount account) {
            var actor = account.actor();
            var scope = actor.scope();
            var where = scope.kelurahan() != null
                    ? scope.kelurahan().value()
                    : scope.kecamatan() != null ? scope.kecamatan() : scope.team() != null ? scope.team() : "";
            return new UserRow(actor.id(), account.login(), actor.name(), actor.role(), where, account.active());
        }
    }
}
