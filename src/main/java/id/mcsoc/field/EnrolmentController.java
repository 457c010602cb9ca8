package id.mcsoc.field;

import id.mcsoc.access.Actor;
import id.mcsoc.geo.BranchOffice;
import id.mcsoc.geo.Branches;
import id.mcsoc.sync.DeviceId;
import id.mcsoc.sync.Devices;
import id.mcsoc.sync.NewDevice;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Makes the browser an officer sits at their tablet. */
@Controller
@PreAuthorize("hasRole('FIELD_OFFICER')")
class EnrolmentController {

    private final Devices devices;
    private final Branches branches;

    EnrolmentController(Devices devices, Branches branches) {
        this.devices = devices;
        this.branches = branches;
    }

    @GetMapping("/field/enrolment")
    String form() {
        return "field/enrolment";
    }

    /** With a code from a supervisor and the public half of the key the page has just made. */
    @PostMapping("/field/enrolment")
    ResponseEntity<Enrolled> enrol(
            Actor actor,
            @RequestParam(defaultValue = "") String deviceName,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String publicKey,
            @RequestParam Optional<UUID> former,
            @RequestParam(defaultValue = "") String proof) {
        var before = former.map(device -> new NewDevice.Former(new DeviceId(device), proof));
        var device = devices.enrol(actor, new NewDevice(deviceName, code, publicKey, before));
        var officer = FieldApiController.Officer.of(actor);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Enrolled(
                        device.toString(),
                        devices.sealingKey(),
                        new Person(officer.id().toString(), officer.name(), officer.team(), officer.team()),
                        Office.of(branches.get(actor.branch()))));
    }

    record Enrolled(String device, String sealingKey, Person officer, Office branch) {}

    record Office(String code, String name, String zone) {
        static Office of(BranchOffice branch) {
            return new Office(
                    branch.code().value(), branch.name(), branch.zone().getId());
        }
    }

    record Person(String id, String name, String team, String teamName) {}
}
