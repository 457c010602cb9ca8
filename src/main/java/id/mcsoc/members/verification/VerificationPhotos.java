package id.mcsoc.members.verification;

import id.mcsoc.access.Actor;
import id.mcsoc.access.PhotoAnswer;
import id.mcsoc.members.Evidence;
import id.mcsoc.shared.NotFound;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The papers the officer photographed, for whoever verifies the change. */
@RestController
@PreAuthorize("hasAnyRole('BRANCH_PLANNER', 'BRANCH_HEAD')")
class VerificationPhotos {

    private final VerificationTable table;
    private final Evidence evidence;

    VerificationPhotos(VerificationTable table, Evidence evidence) {
        this.table = table;
        this.evidence = evidence;
    }

    @GetMapping("/members/verifications/{id}/photos/{number}")
    ResponseEntity<byte[]> photo(Actor actor, @PathVariable UUID id, @PathVariable int number) {
        var found = table.get(id, actor.branch());
        var jpeg = evidence.jpeg(found.operation(), number).orElseThrow(() -> new NotFound(id));
        return PhotoAnswer.of(jpeg, "verification-" + number);
    }
}
