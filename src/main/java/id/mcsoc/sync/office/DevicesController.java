package id.mcsoc.sync.office;

import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.geo.Branches;
import id.mcsoc.shared.Refused;
import id.mcsoc.sync.DeviceId;
import id.mcsoc.sync.Devices;
import id.mcsoc.sync.photos.HeldPhotos;
import id.mcsoc.sync.push.KeptOperations;
import id.mcsoc.sync.quarantine.Quarantine;
import java.time.Clock;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The desk of the tablets. */
@Controller
@PreAuthorize("hasAnyRole('BRANCH_PLANNER','BRANCH_HEAD','ADMINISTRATOR')")
class DevicesController {

    private final Devices devices;
    private final Shelf shelf;
    private final KeptOperations kept;
    private final Branches branches;
    private final Clock clock;

    DevicesController(Devices devices, Shelf shelf, KeptOperations kept, Branches branches, Clock clock) {
        this.devices = devices;
        this.shelf = shelf;
        this.kept = kept;
        this.branches = branches;
        this.clock = clock;
    }

    /** What lies on it. */
    @Component
    record Shelf(
            EnrolledDevices enrolled,
            ReportedLosses losses,
            Quarantine quarantine,
            HeldPhotos photos,
            TabletContents contents) {}

    @ModelAttribute
    void words(Actor actor, Model model) {
        model.addAttribute("zone", branches.get(actor.branch()).zone());
        model.addAttribute("now", clock.instant());
        model.addAttribute("mayAct", actor.is(Role.BRANCH_PLANNER, Role.BRANCH_HEAD));
    }

    @GetMapping("/sync/devices")
    String list(Actor actor, Model model) {
        model.addAttribute("devices", shelf.enrolled().of(actor));
        model.addAttribute("losses", shelf.losses().open(actor));
        return "sync/devices";
    }

    @GetMapping("/sync/devices/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("device", shelf.enrolled().get(actor, new DeviceId(id)));
        model.addAttribute("losses", shelf.losses().of(actor, new DeviceId(id)));
        model.addAttribute("kept", shelf.quarantine().waiting(new DeviceId(id)));
        model.addAttribute("photos", shelf.photos().of(new DeviceId(id)));
        return "sync/device";
    }

    @GetMapping("/sync/devices/{id}/contents")
    @PreAuthorize("hasAnyRole('BRANCH_PLANNER','BRANCH_HEAD')")
    String contents(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("device", shelf.enrolled().get(actor, new DeviceId(id)));
        model.addAttribute("contents", shelf.contents().of(actor, new DeviceId(id)));
        return "sync/contents";
    }

    @PostMapping("/sync/devices/{id}/revocation")
    String revoke(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        devices.revoke(new DeviceId(id), actor);
        flash.addFlashAttribute("notice", "sync.revoked-now");
        return "redirect:/sync/devices";
    }

    @PostMapping("/sync/devices/{id}/release")
    @PreAuthorize("hasAnyRole('BRANCH_PLANNER','BRANCH_HEAD')")
    String release(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "true") boolean apply,
            RedirectAttributes flash) {
        var device = new DeviceId(id);
        shelf.enrolled().get(actor, device);
        try {
            if (apply) {
                kept.release(actor, device, note);
            } else {
                kept.dismiss(actor, device, note);
            }
            flash.addFlashAttribute("notice", apply ? "sync.released-now" : "sync.dismissed-now");
        } catch (Refused refused) {
            flash.addFlashAttribute("refused", refused);
        }
        return "redirect:/sync/devices/" + id;
    }
}
