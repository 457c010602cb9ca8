package id.mcsoc.field;

import id.mcsoc.access.Actor;
import id.mcsoc.geo.BranchOffice;
import id.mcsoc.geo.Branches;
import id.mcsoc.sync.Devices;
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

    /** Answered once, to the page's script, which keeps it on the tablet. */
    @PostMapping("/field/enrolment")
    ResponseEntity<Enrolled> enrol(Actor actor, @RequestParam(defaultValue = "") String deviceName) {
        var enrolment = devices.enrol(actor, deviceName);
        var officer = FieldApiController.Officer.of(actor);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Enrolled(
                        enrolment.device().toString(),
                        enrolment.token(),
                        new Person(officer.id().toString(), officer.name(), officer.team(), officer.team()),
                        Office.of(branches.get(actor.branch()))));
    }

    record Enrolled(String device, String token, Person officer, Office branch) {}

    record Office(String code, String name, String zone) {
        static Office of(BranchOffice branch) {
            return new Office(
                    branch.code().value(), branch.name(), branch.zone().getId());
        }
    }

    record Person(String id, String name, String team, String teamName) {}
}
