package id.mcsoc.booking.shortfall;

import id.mcsoc.access.Actor;
import id.mcsoc.booking.OpenRequest;
import id.mcsoc.booking.RequestId;
import id.mcsoc.booking.Shortages;
import id.mcsoc.booking.Shortages.Shortage;
import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.Areas;
import id.mcsoc.geo.Branches;
import id.mcsoc.shared.Refused;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The branch sees which slots will be freed, when, and whose turn is next; it need not wait for the day. */
@Controller
@PreAuthorize("hasAnyRole('BRANCH_PLANNER','BRANCH_HEAD')")
class ShortfallController {

    private final Shortages shortages;
    private final NextInTurn next;
    private final Areas areas;
    private final Branches branches;
    private final TurnRound turns;

    ShortfallController(Shortages shortages, NextInTurn next, Areas areas, Branches branches, TurnRound turns) {
        this.turns = turns;
        this.shortages = shortages;
        this.next = next;
        this.areas = areas;
        this.branches = branches;
    }

    @GetMapping("/booking/shortfalls")
    String preview(Actor actor, Model model) {
        var zone = branches.get(actor.branch()).zone();
        model.addAttribute("zone", zone);
        model.addAttribute(
                "lines",
                shortages.of(actor.branch()).stream()
                        .map(shortage -> line(shortage, actor, zone))
                        .toList());
        model.addAttribute(
                "offered",
                turns.offered(actor.branch()).stream()
                        .map(turn -> new Offered(name(turn.request()), turn.time()))
                        .toList());
        return "booking/shortfalls";
    }

    private String name(RequestId request) {
        return next.area(request).map(this::name).orElse("");
    }

    @PostMapping("/booking/requests/{id}/release")
    String release(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        try {
            shortages.release(new RequestId(id), reason, actor);
            turns.go(actor.branch());
            flash.addFlashAttribute("notice", "booking.slot-released");
        } catch (Refused refused) {
            flash.addFlashAttribute("refused", refused);
        }
        return "redirect:/booking/shortfalls";
    }

    private Line line(Shortage shortage, Actor actor, ZoneId zone) {
        var names = shortage.areas().stream().map(this::name).collect(Collectors.joining(", "));
        var turn = next.of(actor.branch(), shortage.slot()).stream()
                .map(request -> turn(request))
                .toList();
        return new Line(shortage, names, shortage.slot().start().atZone(zone).toLocalDate(), turn);
    }

    private Turn turn(OpenRequest request) {
        return new Turn(request.id(), request.number(), name(request.area()), request.families());
    }

    private String name(AreaCode area) {
        return areas.get(area).name();
    }

    /** One slot that will be freed. */
    record Line(Shortage shortage, String names, LocalDate date, List<Turn> next) {}

    /** A freed time that awaits an answer. */
    record Offered(String area, TurnView.Time time) {}

    record Turn(RequestId request, String number, String area, int families) {}
}
