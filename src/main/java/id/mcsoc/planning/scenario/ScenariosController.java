package id.mcsoc.planning.scenario;

import id.mcsoc.access.Actor;
import id.mcsoc.geo.Branches;
import id.mcsoc.geo.TravelTimes;
import id.mcsoc.planning.PlanningSettings;
import id.mcsoc.planning.proposal.PlanScope;
import id.mcsoc.planning.proposal.PlanView;
import id.mcsoc.planning.proposal.Plans;
import id.mcsoc.planning.team.Teams;
import id.mcsoc.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What if: try out, keep by name, compare, adopt or throw away. */
@Controller
@PreAuthorize("hasAnyRole('BRANCH_PLANNER','BRANCH_HEAD')")
class ScenariosController {

    private final Scenarios scenarios;
    private final Adoption adoption;
    private final Comparisons comparisons;
    private final Plans plans;
    private final Setting setting;

    ScenariosController(Scenarios scenarios, Adoption adoption, Comparisons comparisons, Plans plans, Setting setting) {
        this.scenarios = scenarios;
        this.adoption = adoption;
        this.comparisons = comparisons;
        this.plans = plans;
        this.setting = setting;
    }

    /** Where and when. */
    @Component
    record Setting(Teams teams, TravelTimes roads, Branches branches, PlanningSettings settings, Clock clock) {}

    @GetMapping("/planning/scenarios")
    String list(Actor actor, Model model) {
        return page(actor, ScenarioForm.standard(setting.settings()), null, model);
    }

    /** A refusal keeps what was typed. */
    @PostMapping("/planning/scenarios")
    String make(Actor actor, ScenarioForm form, Model model, HttpServletResponse answer) {
        try {
            var today = LocalDate.ofInstant(
                    setting.clock().instant(),
                    setting.branches().get(actor.branch()).zone());
            var horizon = form.horizon(today, setting.settings());
            var scope = new PlanScope(actor.branch(), horizon, Boolean.TRUE.equals(form.reshuffles()));
            var made = scenarios.make(form.called(), scope, form.change(), actor);
            return "redirect:/planning/scenarios/" + made;
        } catch (Refused refused) {
            answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(actor, form, refused, model);
        }
    }

    @GetMapping("/planning/scenarios/{id}")
    String watch(Actor actor, @PathVariable UUID id, Model model) {
        show(actor, id, model);
        return "planning/scenario";
    }

    /** The part of the page that changes. */
    @GetMapping("/planning/scenarios/{id}/progress")
    String progress(Actor actor, @PathVariable UUID id, Model model) {
        show(actor, id, model);
        return "planning/scenario :: progress";
    }

    private void show(Actor actor, UUID id, Model model) {
        var open = plans.open(actor.branch());
        model.addAttribute("scenario", scenarios.get(id, actor.branch()));
        model.addAttribute("zone", setting.branches().get(actor.branch()).zone());
        model.addAttribute("beside", open.map(plan -> Layouts.PLAN + plan.id()).orElse(Layouts.SCHEDULE));
    }

    /** Without {@code left} beside the plan before it. */
    @GetMapping("/planning/scenarios/comparison")
    String compare(
            Actor actor,
            @RequestParam(defaultValue = "") String left,
            @RequestParam(defaultValue = Layouts.SCHEDULE) String right,
            Model model) {
        var beside = left.isEmpty() ? before(right, actor) : left;
        model.addAttribute("comparison", comparisons.of(beside, right, actor.branch()));
        model.addAttribute("names", comparisons);
        choices(actor, model);
        return "planning/comparison";
    }

    @PostMapping("/planning/scenarios/{id}/adoption")
    String adopt(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        var plan = adoption.adopt(id, actor);
        flash.addFlashAttribute("notice", "planning.scenario-adopted-notice");
        return "redirect:/planning/" + plan + "/board";
    }

    @PostMapping("/planning/scenarios/{id}/disposal")
    String discard(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        scenarios.discard(id, actor.branch());
        flash.addFlashAttribute("notice", "planning.scenario-discarded-notice");
        return "redirect:/planning/scenarios";
    }

    private String before(String right, Actor actor) {
        var keys = plans.newest(actor.branch()).stream()
                .map(plan -> Layouts.PLAN + plan.id())
                .toList();
        int at = keys.indexOf(right);
        return at >= 0 && at + 1 < keys.size() ? keys.get(at + 1) : Layouts.SCHEDULE;
    }

    private String page(Actor actor, ScenarioForm form, @Nullable Refused refused, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("refused", refused);
        model.addAttribute("teams", setting.teams().of(actor.branch()));
        model.addAttribute("crossings", setting.roads().crossings());
        model.addAttribute("rules", WhatIf.weighable());
        model.addAttribute("mostWeeks", setting.settings().horizonMostWeeks());
        model.addAttribute("open", plans.open(actor.branch()).map(PlanView::id).orElse(null));
        choices(actor, model);
        return "planning/scenarios";
    }

    private void choices(Actor actor, Model model) {
        model.addAttribute("scenarios", scenarios.of(actor.branch()));
        model.addAttribute("plans", plans.newest(actor.branch()));
        model.addAttribute("zone", setting.branches().get(actor.branch()).zone());
    }
}
