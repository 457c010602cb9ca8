package id.mcsoc.complaints;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.access.Actor;
import id.mcsoc.geo.Areas;
import id.mcsoc.geo.Branches;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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

    List<String> exportHeader() {
        return List.of(
                "ticket",
                "captured",
                "state",
                "unit",
                "category",
                "kind",
                "target",
                "area",
                "channel",
                "text",
                "wanted",
                "complainant",
                "phone",
                "persons",
                "first_answer_due",
                "first_answer",
                "closing_due",
                "closed",
                "overdue");
    }

    List<String> exportRow(ComplaintView view) {
        var said = view.said();
        var clocks = view.clocks();
        return List.of(
                view.ticket().value(),
                view.capturedAt().toString(),
                view.state().name(),
                view.unit(),
                said.category(),
                said.kind().name(),
                said.target().name(),
                said.area().value(),
                said.channel(),
                said.text(),
                said.wantedOutcome(),
                said.complainant().name(),
                said.complainant().phone(),
                String.valueOf(said.complainant().persons()),
                clocks.firstDue().toString(),
                clocks.firstAnswer().map(Object::toString).orElse(""),
                clocks.closingDue().toString(),
                clocks.closed().map(Object::toString).orElse(""),
                String.valueOf(clocks.overdue()).toLowerCase(Locale.ROOT));
    }
}
