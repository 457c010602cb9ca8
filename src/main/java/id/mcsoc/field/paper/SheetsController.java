package id.mcsoc.field.paper;

import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.geo.Areas;
import id.mcsoc.geo.Branches;
import id.mcsoc.planning.ScheduledVisit;
import id.mcsoc.planning.VisitId;
import id.mcsoc.shared.Refused;
import id.mcsoc.sync.PaperSlips.State;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
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

/** Paper for a visit: printed before it, looked after when the sheets come back. */
@Controller
@PreAuthorize("hasAnyRole('BRANCH_PLANNER','BRANCH_HEAD','KELURAHAN_STAFF','FIELD_OFFICER')")
class SheetsController {

    private final PaperVisits visits;
    private final SlipBook slips;
    private final Areas areas;
    private final Branches branches;
    private final Clock clock;

    SheetsController(PaperVisits visits, SlipBook slips, Areas areas, Branches branches, Clock clock) {
        this.visits = visits;
        this.slips = slips;
        this.areas = areas;
        this.branches = branches;
        this.clock = clock;
    }

    @GetMapping("/field/sheets")
    String list(Actor actor, Model model) {
        model.addAttribute("visits", visits.around(actor, today(actor)));
        model.addAttribute("areas", areas);
        model.addAttribute("zone", zone(actor));
        return "field/sheets";
    }

    @GetMapping("/field/sheets/{visit}")
    String show(Actor actor, @PathVariable UUID visit, Model model) {
        var found = get(actor, visit);
        var all = slips.all(found.id());
        model.addAttribute("visit", found);
        model.addAttribute("area", areas.get(found.area()));
        model.addAttribute("families", visits.families(actor, found));
        model.addAttribute("slips", all);
        model.addAttribute(
                "forms",
                all.stream()
                        .filter(slip -> slip.state() == State.OPEN)
                        .map(Sheet::of)
                        .toList());
        model.addAttribute("kinds", SlipKind.values());
        model.addAttribute("mayVoid", actor.is(Role.BRANCH_PLANNER) || actor.is(Role.BRANCH_HEAD));
        model.addAttribute("zone", zone(actor));
        return "field/sheet";
    }

    @PostMapping("/field/sheets/{visit}/slips")
    String lease(
            Actor actor, @PathVariable UUID visit, @RequestParam Map<String, String> counts, RedirectAttributes flash) {
        var found = get(actor, visit);
        return told(flash, found, "sheets.leased", () -> slips.lease(found.id(), wanted(counts), actor));
    }

    @PostMapping("/field/sheets/{visit}/voiding")
    @PreAuthorize("hasAnyRole('BRANCH_PLANNER','BRANCH_HEAD')")
    String cancel(
            Actor actor,
            @PathVariable UUID visit,
            @RequestParam(defaultValue = "") String slip,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        var found = get(actor, visit);
        return told(flash, found, "sheets.voided", () -> {
            if (slip.isEmpty()) {
                slips.cancelRest(found.id(), reason, actor);
            } else {
                slips.cancel(found.id(), slip, reason, actor);
            }
        });
    }

    private ScheduledVisit get(Actor actor, UUID visit) {
        return visits.get(actor, new VisitId(visit), today(actor));
    }

    private LocalDate today(Actor actor) {
        return LocalDate.ofInstant(clock.instant(), zone(actor));
    }

    private ZoneId zone(Actor actor) {
        return branches.get(actor.branch()).zone();
    }

    private static String told(RedirectAttributes flash, ScheduledVisit visit, String notice, Runnable deed) {
        try {
            deed.run();
            flash.addFlashAttribute("notice", notice);
        } catch (Refused refused) {
            flash.addFlashAttribute("refused", refused);
        }
        return "redirect:/field/sheets/" + visit.id();
    }

    private static Map<SlipKind, Integer> wanted(Map<String, String> counts) {
        var wanted = new EnumMap<SlipKind, Integer>(SlipKind.class);
        for (var kind : SlipKind.values()) {
            var text = counts.getOrDefault(kind.name(), "0");
            wanted.put(kind, text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0);
        }
        return wanted;
    }
}
