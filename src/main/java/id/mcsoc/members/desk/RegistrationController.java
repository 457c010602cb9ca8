package id.mcsoc.members.desk;

import id.mcsoc.access.Actor;
import id.mcsoc.geo.Areas;
import id.mcsoc.geo.Facilities;
import id.mcsoc.geo.Facility;
import id.mcsoc.members.Members;
import id.mcsoc.members.Origin;
import id.mcsoc.shared.Refused;
import java.time.Clock;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@PreAuthorize("hasAnyRole('BRANCH_PLANNER', 'BRANCH_HEAD')")
class RegistrationController {

    private final Members members;
    private final Areas areas;
    private final Facilities facilities;
    private final Clock clock;

    RegistrationController(Members members, Areas areas, Facilities facilities, Clock clock) {
        this.members = members;
        this.areas = areas;
        this.facilities = facilities;
        this.clock = clock;
    }

    @GetMapping("/members/registration")
    String form(Actor actor, @RequestParam Map<String, String> sent, Model model) {
        model.addAttribute("form", new RegistrationForm(Map.of("persons", sent.getOrDefault("persons", "4"))));
        return page(actor, model);
    }

    @PostMapping("/members/registration")
    String register(Actor actor, @RequestParam Map<String, String> sent, Model model, RedirectAttributes flash) {
        var form = new RegistrationForm(sent);
        try {
            var origin = new Origin(actor, clock.instant(), Origin.Channel.OFFICE, form.operationId());
            var family = members.register(form.command(), origin);
            flash.addFlashAttribute("notice", "members.registered");
            return "redirect:/members/" + family.head().id();
        } catch (Refused refused) {
            model.addAttribute("refused", refused);
            model.addAttribute("form", form);
            return page(actor, model);
        }
    }

    private String page(Actor actor, Model model) {
        model.addAttribute("areas", areas.of(actor.branch()));
        model.addAttribute(
                "facilities",
                facilities.of(actor.branch()).stream()
                        .filter(facility -> facility.level() == Facility.Level.PRIMARY)
                        .toList());
        return "members/registration";
    }
}
