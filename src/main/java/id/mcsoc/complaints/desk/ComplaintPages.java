package id.mcsoc.complaints.desk;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.access.Actor;
import id.mcsoc.complaints.log.ComplaintLists;
import id.mcsoc.geo.Areas;
import id.mcsoc.geo.Branches;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every page about complaints shows beside the complaint. */
@Component
class ComplaintPages {

    private final ComplaintLists lists;
    private final Areas areas;
    private final Branches branches;
    private final Clock clock;

    ComplaintPages(ComplaintLists lists, Areas areas, Branches branches, Clock clock) {
        this.lists = lists;
        this.areas = areas;
        this.branches = branches;
        this.clock = clock;
    }

    void fill(Actor actor, Model model) {
        var zone = branches.get(actor.branch()).zone();
        model.addAttribute("zone", zone);
        model.addAttribute("today", LocalDate.ofInstant(clock.instant(), zone));
        model.addAttribute("categories", lists.categories());
        model.addAttribute("units", lists.units());
        model.addAttribute("channels", lists.channels());
        model.addAttribute("operation", UuidCreator.getTimeOrderedEpoch());
    }

    void fillAreas(Actor actor, Model model) {
        model.addAttribute("areas", areas.of(actor.branch()));
    }
}
