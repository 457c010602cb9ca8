package id.mcsoc.booking.shortfall;

import id.mcsoc.access.Actor;
import id.mcsoc.booking.ArrivalBlocks;
import id.mcsoc.booking.BookingRefusal;
import id.mcsoc.booking.FamilyChanges;
import id.mcsoc.booking.ListDeadline;
import id.mcsoc.booking.ListedFamily;
import id.mcsoc.booking.RequestDesk;
import id.mcsoc.booking.RequestId;
import id.mcsoc.booking.ServiceCode;
import id.mcsoc.booking.Shortages;
import id.mcsoc.shared.Refused;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which families of a request that was sent will come after all. */
@Controller
@PreAuthorize("hasRole('KELURAHAN_STAFF')")
@RequestMapping("/booking/requests/{id}/attendance")
class AttendanceController {

    private final RequestDesk desk;
    private final FamilyChanges changes;
    private final Shortages shortages;
    private final ListDeadline deadline;

    AttendanceController(RequestDesk desk, FamilyChanges changes, Shortages shortages, ListDeadline deadline) {
        this.desk = desk;
        this.changes = changes;
        this.shortages = shortages;
        this.deadline = deadline;
    }

    @GetMapping
    String show(Actor actor, @PathVariable UUID id, Model model) {
        var request = desk.viewFamilies(new RequestId(id), actor);
        if (request.draft()) {
            return "redirect:/booking/requests/" + id + "/families";
        }
        var branch = request.branch().code();
        model.addAttribute("request", request);
        model.addAttribute("shortage", shortages.find(new RequestId(id), actor).orElse(null));
        model.addAttribute(
                "closes", request.slot().map(slot -> deadline.of(branch, slot)).orElse(null));
        model.addAttribute(
                "closed",
                request.slot().filter(slot -> deadline.isOver(branch, slot)).isPresent());
        model.addAttribute(
                "blocks",
                request.slot()
                        .map(slot -> ArrivalBlocks.byLine(ArrivalBlocks.of(slot, request.families())))
                        .orElse(Map.of()));
        model.addAttribute("services", ServiceCode.values());
        return "booking/attendance";
    }

    @PostMapping("/removal")
    String cancel(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String line,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        desk.view(new RequestId(id), actor);
        return changed(
                id,
                "booking.family-cancelled",
                flash,
                () -> changes.cancel(new RequestId(id), line(line), reason, actor));
    }

    @PostMapping
    String add(Actor actor, @PathVariable UUID id, ComingFamilyForm form, RedirectAttributes flash) {
        desk.view(new RequestId(id), actor);
        flash.addFlashAttribute("typed", form);
        return changed(id, "booking.family-added", flash, () -> changes.add(new RequestId(id), form.family(), actor));
    }

    private static String changed(UUID id, String notice, RedirectAttributes flash, Runnable deed) {
        try {
            deed.run();
            flash.addFlashAttribute("notice", notice);
            flash.addFlashAttribute("typed", null);
        } catch (Refused refused) {
            flash.addFlashAttribute("refused", refused);
        }
        return "redirect:/booking/requests/" + id + "/attendance";
    }

    private static UUID line(String sent) {
        try {
            return UUID.fromString(sent);
        } catch (IllegalArgumentException e) {
            throw new Refused(BookingRefusal.INPUT_UNKNOWN);
        }
    }

    /** One more family, as typed. */
    record ComingFamilyForm(
            @Nullable String familyCard,
            @Nullable String headName,
            @Nullable Integer persons,
            @Nullable Set<ServiceCode> services) {

        ListedFamily family() {
            return new ListedFamily(
                    familyCard == null ? "" : familyCard,
                    headName == null ? "" : headName,
                    "",
                    persons == null ? 0 : persons,
                    services == null ? EnumSet.noneOf(ServiceCode.class) : services,
                    false,
                    Set.of());
        }
    }
}
