package id.mcsoc.sync.office;

import id.mcsoc.access.Actor;
import id.mcsoc.sync.DeviceId;
import id.mcsoc.sync.Devices;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@PreAuthorize("hasAnyRole('BRANCH_PLANNER','BRANCH_HEAD','ADMINISTRATOR')")
class DevicesController {

    private final Devices devices;
    private final EnrolledDevices enrolled;

    DevicesController(Devices devices, EnrolledDevices enrolled) {
        this.devices = devices;
        this.enrolled = enrolled;
    }

    @GetMapping("/sync/devices")
    String list(Actor actor, Model model) {
        model.addAttribute("devices", enrolled.of(actor));
        return "sync/devices";
    }

    @PostMapping("/sync/devices/{id}/revocation")
    String revoke(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        devices.revoke(new DeviceId(id), actor);
        flash.addFlashAttribute("notice", "sync.revoked-now");
        return "redirect:/sync/devices";
    }
}
