package id.mcsoc.sync.office;

import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.shared.NotFound;
import id.mcsoc.sync.OperationPhotos;
import id.mcsoc.sync.OperationPhotos.Named;
import id.mcsoc.sync.office.ReceivedOperations.Line;
import java.util.List;
import org.springframework.stereotype.Component;

/** The photos of an operation, for whoever may read it; the face of a secret complainant is for the branch head only. */
@Component
class ShownPhotos {

    private final OperationPhotos photos;

    ShownPhotos(OperationPhotos photos) {
        this.photos = photos;
    }

    List<Named> of(Actor actor, Line line) {
        var operation = line.operation();
        return operation == null || !mayShow(actor, line) ? List.of() : photos.of(operation);
    }

    /** @throws NotFound for what this reader may not see, or what is not here */
    byte[] jpeg(Actor actor, Line line, int number) {
        var operation = line.operation();
        if (operation == null || !mayShow(actor, line)) {
            throw new NotFound(line.key());
        }
        return photos.jpeg(operation, number).orElseThrow(() -> new NotFound(line.key()));
    }

    private static boolean mayShow(Actor actor, Line line) {
        var secret =
                line.payload().path("set").path("complainant").path("secret").asString("");
        return actor.is(Role.BRANCH_HEAD) || actor.is(Role.BRANCH_PLANNER) && !secret.equals("true");
    }
}
