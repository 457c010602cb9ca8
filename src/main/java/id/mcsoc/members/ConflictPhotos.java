package id.mcsoc.members;

import id.mcsoc.access.Actor;
import id.mcsoc.access.PhotoAnswer;
import id.mcsoc.shared.NotFound;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The photos beside the three columns, for whoever may see the case. */
@RestController
@PreAuthorize("hasAnyRole('BRANCH_PLANNER', 'BRANCH_HEAD')")
class ConflictPhotos {

    private final Conflicts conflicts;
    private final Evidence evidence;

    ConflictPhotos(Conflicts conflicts, Evidence evidence) {
        this.conflicts = conflicts;
        this.evidence = evidence;
    }

    @GetMapping("/members/conflicts/{id}/photos/{number}")
    ResponseEntity<byte[]> photo(Actor actor, @PathVariable UUID id, @PathVariable int number) {
        var found = conflicts.get(id, actor.branch());
        var jpeg = evidence.jpeg(found.operation(), number).orElseThrow(() -> new NotFound(id));
        return PhotoAnswer.of(jpeg, "conflict-" + number);
    }
}
