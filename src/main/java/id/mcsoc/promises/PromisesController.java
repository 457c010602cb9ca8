package id.mcsoc.promises;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.access.Actor;
import id.mcsoc.geo.Areas;
import id.mcsoc.geo.Branches;
import id.mcsoc.promises.PromiseList.Show;
import id.mcsoc.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the branch promised, what of it is late, and for how long it promises. */
@Controller
@PreAuthorize("hasAnyRole('COMPLAINT_OFFICER', 'BRANCH_PLANNER', 'BRANCH_HEAD')")
class PromisesController {

    private final PromiseList list;
    private final TermTable terms;
    private final Areas areas;
    private final Branches branches;
    private final Clock clock;

    PromisesController(PromiseList list, TermTable terms, Areas areas, Branches branches, Clock clock) {
        this.list = list;
        this.terms = terms;
        this.areas = areas;
        this.branches = branches;
        this.clock = clock;
    }

    @GetMapping("/promises")
    String list(Actor actor, @RequestParam(required = false) @Nullable String show, Model model) {
        var shown = Show.of(show);
        model.addAttribute("show", shown.name());
        model.addAttribute("lines", list.of(actor.branch(), shown));
        model.addAttribute("kept", list.kept(actor.branch()));
        model.addAttribute("zone", branches.get(actor.branch()).zone());
        model.addAttribute(
                "places",
                areas.of(actor.branch()).stream()
                        .collect(Collectors.toMap(area -> area.code().value(), area -> area.name())));
        return "promises/list";
    }

    @GetMapping("/promises/terms")
    String terms(Actor actor, Model model) {
        return terms(actor, new TermForm("", "", "", ""), model);
    }

    /** What was promised before stays as it was. */
    @PostMapping("/promises/terms")
    @PreAuthorize("hasRole('BRANCH_HEAD')")
    String add(Actor actor, TermForm form, Model model, RedirectAttributes flash) {
        try {
            var term = form.term(actor.name(), today(actor));
            terms.add(UuidCreator.getTimeOrderedEpoch(), actor.branch(), term, clock.instant());
        } catch (Refused refused) {
            model.addAttribute("refused", refused);
            return terms(actor, form, model);
        }
        flash.addFlashAttribute("notice", "promises.term-saved");
        return "redirect:/promises/terms";
    }

    private String terms(Actor actor, TermForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("lines", terms.of(actor.branch()));
        model.addAttribute("tomorrow", today(actor).plusDays(1));
        model.addAttribute(
                "services",
                Arrays.stream(PromisedService.values())
                        .filter(PromisedService::hasTerms)
                        .toList());
        return "promises/terms";
    }

    private LocalDate today(Actor actor) {
        return LocalDate.ofInstant(clock.instant(), branches.get(actor.branch()).zone());
    }
}
