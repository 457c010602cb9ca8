package id.mcsoc.sync.photos;

import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import id.mcsoc.sync.Devices.DeviceActor;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/**
 * tus 1.0 for photos. Every answer names tablet, photo and letter in {@code X-MCS-Photo}, because a status code alone
 * proves nothing to a tablet behind somebody's login page.
 */
@RestController
@RequestMapping("/sync/v1/photos")
class PhotoController {

    private static final int LARGEST_PART = 256 * 1024;

    private final PhotoIntake intake;
    private final MessageSource messages;

    PhotoController(PhotoIntake intake, MessageSource messages) {
        this.intake = intake;
        this.messages = messages;
    }

    @RequestMapping(method = RequestMethod.OPTIONS)
    ResponseEntity<Void> speaks() {
        return ResponseEntity.noContent()
                .header("Tus-Resumable", TusHeaders.VERSION)
                .header("Tus-Version", TusHeaders.VERSION)
                .header("Tus-Extension", "creation,checksum")
                .header("Tus-Checksum-Algorithm", "sha256,sha1")
                .header("Tus-Max-Size", Integer.toString(PhotoIntake.LONGEST))
                .build();
    }

    @PostMapping
    ResponseEntity<Void> begin(DeviceActor from, HttpServletRequest request) {
        var tus = new TusHeaders(request);
        var length = tus.number("Upload-Length");
        var photo = intake.begin(from.device(), tus.hash("sha256"), tus.hash("letter"), Math.max(1, length));
        return said(ResponseEntity.created(URI.create("/sync/v1/photos/" + photo.sha256())), photo);
    }

    @RequestMapping(path = "/{sha256}", method = RequestMethod.HEAD)
    ResponseEntity<Void> look(DeviceActor from, @PathVariable String sha256, HttpServletRequest request) {
        var tus = new TusHeaders(request);
        return said(ResponseEntity.ok(), intake.look(from.device(), tus.address(sha256)));
    }

    @PatchMapping("/{sha256}")
    ResponseEntity<Void> append(
            DeviceActor from,
            @PathVariable String sha256,
            @RequestBody(required = false) byte[] body,
            HttpServletRequest request) {
        var tus = new TusHeaders(request);
        tus.isPart();
        var part = body == null ? new byte[0] : body;
        if (part.length > LARGEST_PART) {
            throw new Refused(PhotoRefusal.PHOTO_TOO_LARGE, LARGEST_PART / 1024);
        }
        tus.check(part);
        var offset = tus.number("Upload-Offset");
        var photo = intake.append(from.device(), tus.address(sha256), offset, part);
        return said(ResponseEntity.noContent(), photo);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> refused(Refused refused) {
        var status = refused.code() instanceof PhotoRefusal photo ? photo.status() : HttpStatus.CONFLICT.value();
        var words =
                messages.getMessage(refused.code().messageKey(), refused.arguments(), LocaleContextHolder.getLocale());
        return ResponseEntity.status(status)
                .header("Tus-Resumable", TusHeaders.VERSION)
                .body(Map.of("code", refused.code().name(), "message", words));
    }

    /** Another tablet's photo, and what the office no longer has: the tablet begins it anew. */
    @ExceptionHandler
    ResponseEntity<Void> missing(NotFound missing) {
        return ResponseEntity.notFound()
                .header("Tus-Resumable", TusHeaders.VERSION)
                .build();
    }

    private static ResponseEntity<Void> said(ResponseEntity.HeadersBuilder<?> answer, Photo photo) {
        return answer.header("Tus-Resumable", TusHeaders.VERSION)
                .header("Upload-Offset", Integer.toString(photo.received()))
                .header("Upload-Length", Integer.toString(photo.length()))
                .header("Cache-Control", "no-store")
                .header("X-MCS-Photo", typed(photo))
                .build();
    }

    private static String typed(Photo photo) {
        return String.join(
                " ",
                "v1",
                photo.device().toString(),
                photo.sha256(),
                photo.letter(),
                Integer.toString(photo.received()),
                photo.state().name(),
                photo.forget() ? "FORGET" : "KEEP");
    }
}
