package id.mcsoc.sync.office;

import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.access.UserId;
import id.mcsoc.access.Users;
import id.mcsoc.geo.Branches;
import id.mcsoc.print.QrCode;
import id.mcsoc.shared.Formats;
import id.mcsoc.sync.Devices;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A supervisor gives an officer the code for a tablet. It is shown once, in the answer itself. */
@Controller
@PreAuthorize("hasAnyRole('BRANCH_HEAD','ADMINISTRATOR')")
class InvitationsController {

    private final Devices devices;
    private final Users users;
    private final Branches branches;
    private final Formats formats;
    private final String home;

    InvitationsController(
            Devices devices, Users users, Branches branches, Formats formats, @Value("${mcs.address}") String home) {
        this.devices = devices;
        this.users = users;
        this.branches = branches;
        this.formats = formats;
        this.home = home;
    }

    @GetMapping("/sync/devices/invitation")
    String form(Actor actor, Model model) {
        model.addAttribute("officers", users.inBranch(actor.branch(), Role.FIELD_OFFICER));
        return "sync/invitation";
    }

    @PostMapping("/sync/devices/invitation")
    String invite(Actor actor, @RequestParam UUID officer, Model model, HttpServletResponse answer) {
        var invitation = devices.invite(new UserId(officer), actor);
        var zone = branches.get(actor.branch()).zone();
        model.addAttribute("invitation", invitation);
        model.addAttribute("until", formats.moment(invitation.expiresAt(), zone));
        model.addAttribute("qr", QrCode.of(home + "/field/enrolment#code=" + invitation.code()));
        answer.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return "sync/invited";
    }
}
