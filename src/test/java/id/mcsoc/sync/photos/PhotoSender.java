package id.mcsoc.sync.photos;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.mcsoc.TestDevice;
import id.mcsoc.sync.Sha256;
import id.mcsoc.sync.sealing.Letters;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Sends one photo as a tablet does: sealed, in parts, each signed. */
record PhotoSender(MockMvc web, TestDevice tablet, String sha256, byte[] letter) {

    private static final String PHOTOS = "/sync/v1/photos";

    static PhotoSender of(MockMvc web, TestDevice tablet, String office, byte[] photo) {
        var sha256 = Sha256.hex(photo);
        return new PhotoSender(web, tablet, sha256, Letters.to(office, photo, "photo/" + sha256));
    }

    MockHttpServletResponse begin() throws Exception {
        var metadata = "sha256 " + base64(sha256) + ",letter " + base64(Sha256.hex(letter));
        return sent(post(PHOTOS).header("Upload-Length", letter.length).header("Upload-Metadata", metadata));
    }

    MockHttpServletResponse look() throws Exception {
        return sent(head(PHOTOS + "/" + sha256));
    }

    MockHttpServletResponse part(int from, int to) throws Exception {
        return part(from, Arrays.copyOfRange(letter, from, to), Arrays.copyOfRange(letter, from, to));
    }

    /** @param promised what the checksum is of */
    MockHttpServletResponse part(int from, byte[] bytes, byte[] promised) throws Exception {
        var checksum = MessageDigest.getInstance("SHA-256").digest(promised);
        return sent(patch(PHOTOS + "/" + sha256)
                .header("Upload-Offset", from)
                .header("Upload-Checksum", "sha256 " + Base64.getEncoder().encodeToString(checksum))
                .contentType("application/offset+octet-stream")
                .content(bytes));
    }

    /** Whole, in parts of so many bytes. @return the answer to the last one */
    MockHttpServletResponse all(int size) throws Exception {
        var answer = begin();
        for (var from = 0; from < letter.length; from += size) {
            answer = part(from, Math.min(letter.length, from + size));
        }
        return answer;
    }

    private MockHttpServletResponse sent(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.header("Tus-Resumable", "1.0.0").with(tablet.signing()))
                .andReturn()
                .getResponse();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }
}
