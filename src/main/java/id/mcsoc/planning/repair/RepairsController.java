package id.mcsoc.planning.repair;

import id.mcsoc.access.Actor;
import id.mcsoc.geo.Branches;
import id.mcsoc.geo.TravelTimes;
import id.mcsoc.planning.schedule.Schedule;
import id.mcsoc.planning.team.Teams;
import id.mcsoc.planning.trouble.TroubleView;
import id.mcsoc.planning.trouble.Troubles;
import id.mcsoc.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Something went wrong: say what, look at the answer, decide. */
@Controller
@PreAuthorize("hasAnyRole('BRANCH_PLANNER','BRANCH_HEAD')")
class RepairsController {

    private final Repairs repairs;
    private final Verdict verdict;
    private final Texts texts;
    private final Names names;
    private final Choices choices;

    RepairsController(Repairs repairs, Verdict verdict, Texts texts, Names names, Choices choices) {
        this.repairs = repairs;
        this.verdict = verdict;
        this.texts = texts;
        this.names = names;
        this.choices = choices;
    }

    /** What the forms offer. */
    @Component
    record Choices(
            Teams teams, TravelTimes roads, Schedule schedule, Branches branches, Troubles troubles, Clock clock) {

        /** Not over and not lifted. */
        List<TroubleView> troubles(Actor actor) {
            return troubles.from(actor.branch(), today(actor));
        }

        LocalDate today(Actor actor) {
            return LocalDate.ofInstant(
                    clock.instant(), branches.get(actor.branch()).zone());
        }

        void into(Actor actor, Model model) {
            var zone = branches.get(actor.branch()).zone();
            var now = clock.instant();
            model.addAttribute("teams", teams.of(actor.branch()));
            model.addAttribute("crossings", roads.crossings());
            model.addAttribute("today", today(actor));
            model.addAttribute("zone", zone);
            model.addAttribute(
                    "visits",
                    schedule.active(actor.branch()).stream()
                            .filter(visit -> visit.end().isAfter(now.minusSeconds(12 * 3600)))
                            .sorted(Comparator.comparing(visit -> visit.start()))
                            .toList());
        }
    }

    @GetMapping("/planning/repairs")
    String list(Actor actor, Model model) {
        return page(actor, RepairForm.EMPTY, null, model);
    }

    /** A refusal keeps what was typed. */
    @PostMapping("/planning/repairs")
    String report(Actor actor, RepairForm form, Model model, HttpServletResponse answer) {
        try {
            return "redirect:/planning/repairs/" + repairs.report(form.disruption(), actor);
        } catch (Refused refused) {
            answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(actor, form, refused, model);
        }
    }

    @GetMapping("/planning/repairs/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        var repair = repairs.get(id, actor.branch());
        model.addAttribute("repair", repair);
        model.addAttribute("tell", texts.of(repair, actor.branch()));
        model.addAttribute("names", names);
        choices.into(actor, model);
        return "planning/repair";
    }

    /** The same disruption against the schedule as it is now. */
    @PostMapping("/planning/repairs/{id}/repetition")
    String again(Actor actor, @PathVariable UUID id) {
        var old = repairs.get(id, actor.branch());
        if (old.isOpen()) {
            verdict.discard(id, actor);
        }
        return "redirect:/planning/repairs/" + repairs.report(old.disruption(), actor);
    }

    @PostMapping("/planning/repairs/{id}/approval")
    @PreAuthorize("hasRole('BRANCH_HEAD')")
    String approve(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        verdict.approve(id, actor);
        flash.addFlashAttribute("notice", "planning.repair-approved-notice");
        return "redirect:/planning/repairs/" + id;
    }

    @PostMapping("/planning/repairs/{id}/disposal")
    String discard(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        verdict.discard(id, actor);
        flash.addFlashAttribute("notice", "planning.repair-discarded-notice");
        return "redirect:/planning/repairs";
    }

    private String page(Actor actor, RepairForm form, @Nullable Refused refused, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("refused", refused);
        model.addAttribute("repairs", repairs.newest(actor.branch()));
        model.addAttribute("troubles", choices.troubles(actor));
        model.addAttribute("names", names);
        choices.into(actor, model);
        return "planning/repairs";
    }
}
