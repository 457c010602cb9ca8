package id.mcsoc.booking.pages;

import id.mcsoc.access.Actor;
import id.mcsoc.booking.BookingRefusal;
import id.mcsoc.booking.OfferedWindow;
import id.mcsoc.booking.RequestDrafts;
import id.mcsoc.booking.RequestId;
import id.mcsoc.shared.Refused;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Days and hours on which the kelurahan can receive the team. */
@Controller
@PreAuthorize("hasRole('KELURAHAN_STAFF')")
@RequestMapping("/booking/requests/{id}/windows")
class WindowsController {

    private final RequestDrafts drafts;

    WindowsController(RequestDrafts drafts) {
        this.drafts = drafts;
    }

    @PostMapping
    String offer(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam LocalDate date,
            @RequestParam LocalTime from,
            @RequestParam LocalTime to,
            RedirectAttributes flash) {
        flash.addFlashAttribute("from", from);
        flash.addFlashAttribute("to", to);
        try {
            drafts.offer(new RequestId(id), window(date, from, to), actor);
        } catch (Refused refused) {
            flash.addFlashAttribute("refused", refused);
        }
        return back(id);
    }

    @PostMapping("/removal")
    String takeBack(Actor actor, @PathVariable UUID id, @RequestParam LocalDate date, @RequestParam LocalTime from) {
        drafts.takeBack(new RequestId(id), date, from, actor);
        return back(id);
    }

    @PostMapping("/wish")
    String wish(Actor actor, @PathVariable UUID id, @RequestParam LocalDate date, @RequestParam LocalTime from) {
        drafts.wish(new RequestId(id), date, from, actor);
        return back(id);
    }

    /** @throws Refused when it ends before it starts */
    static OfferedWindow window(LocalDate date, @Nullable LocalTime from, @Nullable LocalTime to) {
        if (from == null || to == null || !from.isBefore(to)) {
            throw new Refused(BookingRefusal.WINDOW_INVALID);
        }
        return new OfferedWindow(date, from, to, false);
    }

    private static String back(UUID id) {
        return "redirect:/booking/requests/" + id + "/time#windows";
    }
}
