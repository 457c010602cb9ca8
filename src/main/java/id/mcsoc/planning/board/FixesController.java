package id.mcsoc.planning.board;

import id.mcsoc.access.Actor;
import id.mcsoc.planning.proposal.Fixing;
import id.mcsoc.planning.proposal.Fixing.Applied;
import id.mcsoc.planning.proposal.Fixing.Order;
import id.mcsoc.planning.proposal.RuleWords;
import id.mcsoc.shared.Formats;
import id.mcsoc.shared.Refused;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One tap in the tray: the branch does what helps, or asks the kelurahan to. */
@Controller
@PreAuthorize("hasAnyRole('BRANCH_PLANNER','BRANCH_HEAD')")
class FixesController {

    private final Fixing fixing;
    private final RuleWords words;
    private final Boards boards;
    private final Lines lines;
    private final Formats format;

    FixesController(Fixing fixing, RuleWords words, Boards boards, Lines lines, Formats format) {
        this.fixing = fixing;
        this.words = words;
        this.boards = boards;
        this.lines = lines;
        this.format = format;
    }

    @PostMapping("/planning/{plan}/visits/{visit}/fix")
    String fix(
            Actor actor,
            @PathVariable UUID plan,
            @PathVariable UUID visit,
            @RequestParam String code,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes flash) {
        return done(plan, flash, () -> {
            var applied = fixing.apply(new Order(plan, visit, code, seen, why), actor);
            flash.addFlashAttribute("notice", applied.reason() == null ? "planning.fixed-before" : "planning.fixed");
            flash.addFlashAttribute("noticeArguments", what(applied, actor));
        });
    }

    @PostMapping("/planning/{plan}/visits/{visit}/suggestion")
    String suggest(
            Actor actor,
            @PathVariable UUID plan,
            @PathVariable UUID visit,
            @RequestParam String code,
            @RequestParam int seen,
            RedirectAttributes flash) {
        return done(plan, flash, () -> {
            boolean told = fixing.tell(new Order(plan, visit, code, seen, ""), actor);
            flash.addFlashAttribute("notice", told ? "planning.suggested" : "planning.suggested-before");
        });
    }

    private static String done(UUID plan, RedirectAttributes flash, Runnable deed) {
        try {
            deed.run();
        } catch (Refused refused) {
            flash.addFlashAttribute("refused", refused);
        }
        return "redirect:/planning/" + plan + "/left";
    }

    /** Where, when, with which team, and what was changed for it. */
    private Object[] what(Applied applied, Actor actor) {
        var zone = lines.zone(actor.branch());
        var teams = boards.teams(actor.branch());
        var slot = applied.slot();
        var start = slot.start().atZone(zone);
        var team = teams.stream()
                .filter(any -> any.code().equals(slot.team()))
                .findFirst()
                .map(any -> any.name())
                .orElse(slot.team());
        return new Object[] {
            lines.area(applied.stop().subject().area()),
            format.date(start.toLocalDate()),
            format.time(start.toLocalTime()),
            team,
            applied.reason() == null ? "" : words.fix(applied.reason(), teams)
        };
    }
}
