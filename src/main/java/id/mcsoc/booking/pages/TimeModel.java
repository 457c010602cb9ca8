package id.mcsoc.booking.pages;

import id.mcsoc.access.Actor;
import id.mcsoc.booking.RequestView;
import id.mcsoc.booking.TimeDesk;
import id.mcsoc.booking.VisitWindows;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the screen of times shows: the held one, the offered ones, and the calendar of other days. */
@Component
class TimeModel {

    private final VisitWindows windows;
    private final TimeDesk times;
    private final Clock clock;

    TimeModel(VisitWindows windows, TimeDesk times, Clock clock) {
        this.windows = windows;
        this.times = times;
        this.clock = clock;
    }

    void fill(RequestView request, Actor actor, Model model) {
        model.addAttribute("calendar", windows.calendar(request.branch().code()));
        model.addAttribute("answer", times.offers(request.id(), actor).orElse(null));
        model.addAttribute("held", times.held(request.id(), actor).orElse(null));
        model.addAttribute("now", clock.instant());
    }
}
