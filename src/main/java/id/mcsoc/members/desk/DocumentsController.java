package id.mcsoc.members.desk;

import id.mcsoc.access.AccessLog;
import id.mcsoc.access.Actor;
import id.mcsoc.access.PhotoAnswer;
import id.mcsoc.members.MemberId;
import id.mcsoc.members.Members;
import id.mcsoc.shared.NotFound;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A family's papers, one by one; every look is logged. */
@RestController
@PreAuthorize("hasAnyRole('BRANCH_PLANNER', 'BRANCH_HEAD')")
class DocumentsController {

    private final Members members;
    private final Documents documents;
    private final AccessLog access;

    DocumentsController(Members members, Documents documents, AccessLog access) {
        this.members = members;
        this.documents = documents;
        this.access = access;
    }

    @GetMapping("/members/{id}/photos/{number}")
    ResponseEntity<byte[]> photo(Actor actor, @PathVariable UUID id, @PathVariable int number) {
        var family = members.familyOf(new MemberId(id), actor.branch()).orElseThrow(() -> new NotFound(id));
        access.saw(actor, "family-document", "family:" + family.familyCard().value());
        var jpeg = documents.jpeg(family.familyCard(), number).orElseThrow(() -> new NotFound(id));
        return PhotoAnswer.of(jpeg, "document-" + number);
    }
}
