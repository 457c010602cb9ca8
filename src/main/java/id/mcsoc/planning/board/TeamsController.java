package id.mcsoc.planning.board;

import id.mcsoc.access.Actor;
import id.mcsoc.planning.PlanningSettings;
import id.mcsoc.planning.team.AbsenceView;
import id.mcsoc.planning.team.Allowances;
import id.mcsoc.planning.team.Teams;
import id.mcsoc.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The teams and when they cannot travel. */
@Controller
@PreAuthorize("hasAnyRole('BRANCH_PLANNER','BRANCH_HEAD')")
class TeamsController {

    private final Teams teams;
    private final Boards boards;
    private final Lines lines;
    private final PlanningSettings settings;
    private final Allowances allowances;

    TeamsController(Teams teams, Boards boards, Lines lines, PlanningSettings settings, Allowances allowances) {
        this.allowances = allowances;
        this.teams = teams;
        this.boards = boards;
        this.lines = lines;
        this.settings = settings;
    }

    /** An absence, and how many visits stand on that day. */
    record Away(AbsenceView absence, long visits) {}

    @GetMapping("/planning/teams")
    String list(Actor actor, Model model) {
        return page(actor, AbsenceForm.EMPTY, model);
    }

    private String page(Actor actor, AbsenceForm form, Model model) {
        var today = boards.today(actor.branch());
        var until = today.plusWeeks(settings.horizonMostWeeks() + 4L);
        var visits = lines.scheduled(actor.branch(), today, until);
        model.addAttribute("teams", teams.of(actor.branch()));
        model.addAttribute("kinds", AbsenceView.Kind.values());
        model.addAttribute("form", form);
        model.addAttribute("today", today);
        model.addAttribute("given", teams.allowances(actor.branch(), today, until));
        model.addAttribute(
                "aways",
                teams.absences(actor.branch(), today, until).stream()
                        .map(absence -> new Away(
                                absence,
                                visits.stream()
                                        .filter(line -> line.when().team().equals(absence.team())
                                                && line.when().date().equals(absence.date()))
                                        .count()))
                        .toList());
        return "planning/teams";
    }

    /** A refusal keeps what was typed. */
    @PostMapping("/planning/teams/absences")
    String add(Actor actor, AbsenceForm form, Model model, HttpServletResponse answer, RedirectAttributes flash) {
        try {
            var absence = form.absence();
            teams.add(actor.branch(), String.valueOf(form.team()), absence);
        } catch (Refused refused) {
            answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refused", refused);
            return page(actor, form, model);
        }
        flash.addFlashAttribute("notice", "planning.absence-added");
        return "redirect:/planning/teams";
    }

    @PostMapping("/planning/teams/{team}/absences/{id}/removal")
    String remove(Actor actor, @PathVariable String team, @PathVariable UUID id, RedirectAttributes flash) {
        teams.remove(actor.branch(), team, id);
        flash.addFlashAttribute("notice", "planning.absence-removed");
        return "redirect:/planning/teams";
    }

    @PostMapping("/planning/teams/{team}/allowances/{id}/removal")
    String takeBack(Actor actor, @PathVariable String team, @PathVariable UUID id, RedirectAttributes flash) {
        allowances.remove(actor.branch(), team, id);
        flash.addFlashAttribute("notice", "planning.allowance-removed");
        return "redirect:/planning/teams";
    }
}
