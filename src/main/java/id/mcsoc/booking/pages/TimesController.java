package id.mcsoc.booking.pages;

import id.mcsoc.access.Actor;
import id.mcsoc.booking.RequestId;
import id.mcsoc.booking.TimeDesk;
import id.mcsoc.shared.Refused;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The kelurahan chooses one of the offered times, keeps it longer, or gives it back. */
@Controller
@PreAuthorize("hasRole('KELURAHAN_STAFF')")
@RequestMapping("/booking/requests/{id}/holds")
class TimesController {

    private final TimeDesk times;

    TimesController(TimeDesk times) {
        this.times = times;
    }

    @PostMapping
    String choose(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam LocalDate date,
            @RequestParam LocalTime start,
            RedirectAttributes flash) {
        return done(id, flash, () -> times.choose(new RequestId(id), date, start, actor));
    }

    @PostMapping("/{hold}/extension")
    String extend(Actor actor, @PathVariable UUID id, @PathVariable UUID hold, RedirectAttributes flash) {
        return done(id, flash, () -> times.extend(new RequestId(id), hold, actor));
    }

    @PostMapping("/{hold}/removal")
    String giveBack(Actor actor, @PathVariable UUID id, @PathVariable UUID hold, RedirectAttributes flash) {
        return done(id, flash, () -> times.giveBack(new RequestId(id), hold, actor));
    }

    private static String done(UUID id, RedirectAttributes flash, Runnable deed) {
        try {
            deed.run();
        } catch (Refused refused) {
            flash.addFlashAttribute("refused", refused);
        }
        return "redirect:/booking/requests/" + id + "/time#slots";
    }
}
