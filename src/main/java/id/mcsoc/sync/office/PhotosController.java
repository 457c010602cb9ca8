package id.mcsoc.sync.office;

import id.mcsoc.access.AccessLog;
import id.mcsoc.access.Actor;
import id.mcsoc.access.PhotoAnswer;
import id.mcsoc.sync.DeviceId;
import id.mcsoc.sync.photos.HeldPhotos;
import id.mcsoc.sync.push.Place;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Photos that came with operations: looked at, and let through. */
@Controller
@PreAuthorize("hasAnyRole('BRANCH_PLANNER','BRANCH_HEAD')")
class PhotosController {

    private final ReceivedOperations operations;
    private final ShownPhotos photos;
    private final EnrolledDevices devices;
    private final HeldPhotos held;
    private final AccessLog log;

    PhotosController(
            ReceivedOperations operations,
            ShownPhotos photos,
            EnrolledDevices devices,
            HeldPhotos held,
            AccessLog log) {
        this.operations = operations;
        this.photos = photos;
        this.devices = devices;
        this.held = held;
        this.log = log;
    }

    /** Never a page of its own. */
    @GetMapping("/sync/operations/{device}/{incarnation}/{seq}/photos/{number}")
    ResponseEntity<byte[]> photo(
            Actor actor,
            @PathVariable UUID device,
            @PathVariable String incarnation,
            @PathVariable long seq,
            @PathVariable int number) {
        var line = operations.get(actor, new Place(device, incarnation, seq));
        var jpeg = photos.jpeg(actor, line, number);
        log.saw(actor, "sync-photo", "operation:" + device + "/" + seq);
        return PhotoAnswer.of(jpeg, seq + "-" + number);
    }

    @PostMapping("/sync/devices/{id}/photos")
    String release(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        var device = new DeviceId(id);
        devices.get(actor, device);
        flash.addFlashAttribute("noticeArguments", new Object[] {held.release(actor, device)});
        flash.addFlashAttribute("notice", "sync.photos-released-now");
        return "redirect:/sync/devices/" + id;
    }
}
