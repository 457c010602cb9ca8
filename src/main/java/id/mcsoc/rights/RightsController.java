package id.mcsoc.rights;

import id.mcsoc.access.Actor;
import id.mcsoc.geo.Branches;
import id.mcsoc.rights.RightsRequest.Checked;
import id.mcsoc.rights.RightsRequest.Kind;
import id.mcsoc.shared.Refused;
import java.time.Clock;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The desk of subject rights. Planners take requests; only the head answers them. */
@Controller
@PreAuthorize("hasAnyRole('BRANCH_PLANNER', 'BRANCH_HEAD')")
class RightsController {

    private final RightsDesk desk;
    private final RightsBook book;
    private final Subjects subjects;
    private final Branches branches;
    private final Clock clock;

    RightsController(RightsDesk desk, RightsBook book, Subjects subjects, Branches branches, Clock clock) {
        this.desk = desk;
        this.book = book;
        this.subjects = subjects;
        this.branches = branches;
        this.clock = clock;
    }

    @GetMapping("/rights")
    String list(Actor actor, Model model) {
        var requests = book.of(actor);
        var open = requests.stream().filter(RightsRequest::open).toList();
        model.addAttribute("requests", requests);
        model.addAttribute("open", open.size());
        model.addAttribute(
                "late", open.stream().filter(one -> one.late(clock.instant())).count());
        return page("rights/list", actor, model);
    }

    @GetMapping("/rights/members/{member}")
    String form(Actor actor, @PathVariable UUID member, Model model) {
        return form(actor, member, new AskForm("", "", ""), model);
    }

    @PostMapping("/rights/members/{member}")
    String ask(
            Actor actor,
            @PathVariable UUID member,
            @RequestParam(defaultValue = "COPY") Kind kind,
            AskForm form,
            Model model,
            RedirectAttributes flash) {
        try {
            var id = desk.ask(member, kind, form, actor);
            flash.addFlashAttribute("notice", "rights.asked");
            return "redirect:/rights/" + id;
        } catch (Refused refused) {
            model.addAttribute("refused", refused);
            model.addAttribute("kind", kind);
            return form(actor, member, form, model);
        }
    }

    @GetMapping("/rights/{id}")
    String one(Actor actor, @PathVariable UUID id, Model model) {
        var request = book.get(id, actor);
        model.addAttribute("request", request);
        subjects.find(request.member(), actor).ifPresent(person -> {
            model.addAttribute("person", person);
            model.addAttribute("mayGo", RightsDesk.mayGo(person));
        });
        return page("rights/request", actor, model);
    }

    @PostMapping("/rights/{id}/answer")
    @PreAuthorize("hasRole('BRANCH_HEAD')")
    String answer(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean granted,
            @RequestParam(defaultValue = "") String answer,
            Model model,
            RedirectAttributes flash) {
        try {
            desk.answer(id, granted, answer, actor);
            flash.addFlashAttribute("notice", "rights.answered");
        } catch (Refused refused) {
            model.addAttribute("refused", refused);
            model.addAttribute(granted ? "grantedAnswer" : "refusedAnswer", answer);
            return one(actor, id, model);
        }
        return "redirect:/rights/" + id;
    }

    @PostMapping("/rights/{id}/lifting")
    @PreAuthorize("hasRole('BRANCH_HEAD')")
    String lift(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        try {
            desk.lift(id, actor);
            flash.addFlashAttribute("notice", "rights.lifted");
        } catch (Refused refused) {
            flash.addFlashAttribute("refused", refused);
        }
        return "redirect:/rights/" + id;
    }

    private String form(Actor actor, UUID member, AskForm form, Model model) {
        model.addAttribute("person", subjects.look(member, actor));
        model.addAttribute("form", form);
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("checks", Checked.values());
        return page("rights/new", actor, model);
    }

    private String page(String view, Actor actor, Model model) {
        model.addAttribute("zone", branches.get(actor.branch()).zone());
        model.addAttribute("asOf", clock.instant());
        return view;
    }
}
