package id.mcsoc.complaints.desk;

import id.mcsoc.access.Actor;
import id.mcsoc.access.PhotoAnswer;
import id.mcsoc.shared.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a complainant showed, for whoever may see the complaint. */
@RestController
@PreAuthorize("hasAnyRole('COMPLAINT_OFFICER', 'BRANCH_PLANNER', 'BRANCH_HEAD')")
class TicketPhotos {

    private final ComplaintDesk desk;
    private final ShownThere shown;

    TicketPhotos(ComplaintDesk desk, ShownThere shown) {
        this.desk = desk;
        this.shown = shown;
    }

    @GetMapping("/complaints/{ticket}/photos/{number}")
    ResponseEntity<byte[]> photo(Actor actor, @PathVariable String ticket, @PathVariable int number) {
        var jpeg = desk.shown(TicketPage.ticket(ticket), actor)
                .flatMap(operation -> shown.jpeg(operation, number))
                .orElseThrow(() -> new NotFound(ticket));
        return PhotoAnswer.of(jpeg, ticket + "-" + number);
    }
}
