package id.mcsoc.booking.pages;

import id.mcsoc.access.Actor;
import id.mcsoc.booking.HeldSlot;
import id.mcsoc.booking.RequestView;
import id.mcsoc.booking.Shortages;
import id.mcsoc.booking.TimeDesk;
import id.mcsoc.booking.VisitWindows;
import id.mcsoc.booking.pooling.Pools;
import id.mcsoc.booking.shortfall.TurnAnswers;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands around a request on its page: neighbours, too few families, the chosen time, a plan in the making. */
@Component
class Surroundings {

    private final Pools pools;
    private final Shortages shortages;
    private final TimeDesk times;
    private final VisitWindows windows;
    private final TurnAnswers turns;

    Surroundings(Pools pools, Shortages shortages, TimeDesk times, VisitWindows windows, TurnAnswers turns) {
        this.turns = turns;
        this.pools = pools;
        this.shortages = shortages;
        this.times = times;
        this.windows = windows;
    }

    void fill(RequestView request, Actor actor, Model model) {
        var branch = request.branch().code();
        model.addAttribute("pool", pools.of(request.id(), actor));
        model.addAttribute("shortage", shortages.find(request.id(), actor).orElse(null));
        model.addAttribute("planning", request.waits() && times.isPlanning(branch));
        model.addAttribute(
                "chosen",
                times.held(request.id(), actor)
                        .filter(HeldSlot::kept)
                        .filter(held -> request.waits())
                        .orElse(null));
        model.addAttribute("turn", turns.find(request.id(), actor).orElse(null));
        model.addAttribute(
                "openDays",
                windows.calendar(branch).stream().filter(day -> day.open()).toList());
    }
}
