package id.mcsoc.members;

import id.mcsoc.access.Actor;
import id.mcsoc.geo.BranchOffice;
import id.mcsoc.geo.Branches;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which rule holds since when, and on what it rests; nothing of anybody. */
@Controller
@PreAuthorize("isAuthenticated()")
class RulesController {

    private final FamilyRules rules;
    private final FamilyRuleWords words;
    private final Branches branches;
    private final Clock clock;

    RulesController(FamilyRules rules, FamilyRuleWords words, Branches branches, Clock clock) {
        this.rules = rules;
        this.words = words;
        this.branches = branches;
        this.clock = clock;
    }

    @GetMapping("/members/rules")
    String rules(
            Actor actor,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> on,
            Model model) {
        var day = on.orElseGet(() -> LocalDate.ofInstant(clock.instant(), zone(actor)));
        var holding = rules.inForce(day);
        model.addAttribute("day", day);
        model.addAttribute("holding", lines(holding));
        model.addAttribute(
                "others",
                lines(rules.all().stream()
                        .filter(rule -> !holding.contains(rule))
                        .toList()));
        return "members/rules";
    }

    /** Head office has no branch, but a clock on the wall. */
    private ZoneId zone(Actor actor) {
        return Optional.ofNullable(actor.scope().branch())
                .map(branches::get)
                .map(BranchOffice::zone)
                .orElse(ZoneId.of("Asia/Jakarta"));
    }

    private List<Line> lines(List<FamilyRule> some) {
        return some.stream().map(rule -> new Line(rule, words.told(rule))).toList();
    }

    record Line(FamilyRule rule, FamilyRuleWords.Told told) {}
}
