package id.mcsoc.members;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.access.Actor;
import id.mcsoc.geo.Areas;
import id.mcsoc.geo.Branches;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every page about members has in common. */
@Component
class MemberPages {

    private final Conflicts conflicts;
    private final Areas areas;
    private final Branches branches;
    private final FamilyRules rules;
    private final Clock clock;

    MemberPages(Conflicts conflicts, Areas areas, Branches branches, FamilyRules rules, Clock clock) {
        this.conflicts = conflicts;
        this.areas = areas;
        this.branches = branches;
        this.rules = rules;
        this.clock = clock;
    }

    String list(Actor actor, Model model) {
        model.addAttribute("conflicts", conflicts.open(actor.branch()).size());
        model.addAttribute("most", MemberSearch.MOST);
        zone(actor, model);
        return "members/list";
    }

    String family(Actor actor, MemberRecords.Record record, UUID member, Model model) {
        model.addAttribute("record", record);
        model.addAttribute("member", member);
        model.addAttribute("areas", areas.of(actor.branch()));
        var today = LocalDate.ofInstant(
                clock.instant(), branches.get(actor.branch()).zone());
        model.addAttribute("banks", rules.banks(today));
        model.addAttribute("operations", (java.util.function.Supplier<UUID>) UuidCreator::getTimeOrderedEpoch);
        zone(actor, model);
        return "members/family";
    }

    void zone(Actor actor, Model model) {
        model.addAttribute("zone", branches.get(actor.branch()).zone());
    }
}
