package id.mcsoc.booking.pages;

import id.mcsoc.access.Actor;
import id.mcsoc.booking.OfferedWindow;
import id.mcsoc.booking.RequestId;
import id.mcsoc.booking.VisitRequests;
import id.mcsoc.shared.Refused;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The kelurahan answers a proposed visit: yes, no, another day; or it takes its request back. */
@Controller
@PreAuthorize("hasRole('KELURAHAN_STAFF')")
@RequestMapping("/booking/requests/{id}")
class AgreementController {

    private final VisitRequests requests;

    AgreementController(VisitRequests requests) {
        this.requests = requests;
    }

    @PostMapping("/acceptance")
    String accept(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        return answered(id, "booking.accepted", "", flash, () -> requests.accept(new RequestId(id), actor));
    }

    @PostMapping("/refusal")
    String decline(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        return answered(
                id, "booking.declined", reason, flash, () -> requests.decline(new RequestId(id), reason, actor));
    }

    @PostMapping("/withdrawal")
    String withdraw(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        return answered(
                id, "booking.withdrawn", reason, flash, () -> requests.withdraw(new RequestId(id), reason, actor));
    }

    @PostMapping("/counter-proposal")
    String counter(Actor actor, @PathVariable UUID id, CounterForm form, RedirectAttributes flash) {
        var reason = form.reason() == null ? "" : form.reason();
        return answered(
                id,
                "booking.countered",
                reason,
                flash,
                () -> requests.counter(new RequestId(id), form.windows(), reason, actor));
    }

    /** What a reason suggested. */
    @PostMapping("/offer")
    String offer(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam LocalDate date,
            @RequestParam LocalTime from,
            @RequestParam LocalTime to,
            RedirectAttributes flash) {
        var window = WindowsController.window(date, from, to);
        return answered(id, "booking.offered", "", flash, () -> requests.offer(new RequestId(id), window, actor));
    }

    /** The point of the hall on the map. */
    @PostMapping("/point")
    String mark(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String lat,
            @RequestParam(defaultValue = "") String lon,
            RedirectAttributes flash) {
        return answered(id, "booking.marked", "", flash, () -> requests.mark(new RequestId(id), lat, lon, actor));
    }

    private static String answered(UUID id, String notice, String reason, RedirectAttributes flash, Runnable deed) {
        try {
            deed.run();
            flash.addFlashAttribute("notice", notice);
        } catch (Refused refused) {
            flash.addFlashAttribute("refused", refused);
            flash.addFlashAttribute("reason", reason);
        }
        return "redirect:/booking/requests/" + id;
    }

    /** Up to three other days; a line without a date is left out. */
    record CounterForm(
            @Nullable List<@Nullable LocalDate> date,
            @Nullable List<@Nullable LocalTime> from,
            @Nullable List<@Nullable LocalTime> to,
            @Nullable String reason) {

        List<OfferedWindow> windows() {
            if (date == null || from == null || to == null) {
                return List.of();
            }
            var dates = date;
            var starts = from;
            var ends = to;
            return IntStream.range(0, Math.min(dates.size(), Math.min(starts.size(), ends.size())))
                    .filter(i -> dates.get(i) != null)
                    .mapToObj(i ->
                            WindowsController.window(Objects.requireNonNull(dates.get(i)), starts.get(i), ends.get(i)))
                    .toList();
        }
    }
}
