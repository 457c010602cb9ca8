package id.mcsoc.members;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answered by the module that knows the tablets: the photos an operation names. */
public interface Evidence {

    /** @param state {@code HERE}, {@code ON_THE_WAY}, {@code HELD} (a revoked tablet's) or {@code REFUSED} */
    record Photo(int number, String state) {}

    List<Photo> of(UUID operation);

    /** JPEG; empty unless the photo is {@code HERE}. */
    Optional<byte[]> jpeg(UUID operation, int number);

    /** To be looked at in a page or saved, never to be opened as a page of its own. */
    static ResponseEntity<byte[]> answer(byte[] jpeg, String name) {
        var file = ContentDisposition.attachment().filename(name + ".jpg").build();
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(jpeg);
    }
}
