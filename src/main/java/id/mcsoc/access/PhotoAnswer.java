package id.mcsoc.access;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A photo of somebody: whoever may see it looks at it in a page or saves it, and never opens it as a page of its own. */
public final class PhotoAnswer {

    private PhotoAnswer() {}

    /** @param name of the file, without its ending */
    public static ResponseEntity<byte[]> of(byte[] jpeg, String name) {
        var file = ContentDisposition.attachment().filename(name + ".jpg").build();
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(ContentPolicy.HEADER, "default-src 'none'; frame-ancestors 'none'; sandbox")
                .body(jpeg);
    }
}
