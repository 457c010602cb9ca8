package id.mcsoc.sync.photos;

import static id.mcsoc.sync.photos.Pictures.claiming;
import static id.mcsoc.sync.photos.Pictures.joined;
import static id.mcsoc.sync.photos.Pictures.jpeg;
import static id.mcsoc.sync.photos.Pictures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.mcsoc.shared.Refused;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What is no photo is refused by a stable code; what hides in a photo does not survive it. */
class CleanJpegTest {

    private static final String SCRIPT = "<script>alert(1)</script>";

    @Test
    void filesThatAreNoPhotoAreRefused() {
        var files = Map.of(
                "a GIF with script in it", joined(Pictures.gif(), text("/*" + SCRIPT + "*/")),
                "a PDF before a JPEG", joined(text("%PDF-1.7\n1 0 obj\n"), jpeg(1)),
                "an SVG with script", text("<svg xmlns='http://www.w3.org/2000/svg'>" + SCRIPT + "</svg>"),
                "HTML named foto.jpg", text("<!doctype html><body>" + SCRIPT),
                "a PNG of 30,000 by 30,000", Pictures.png(30_000, 30_000),
                "nothing", new byte[0],
                "the first two bytes of one", Arrays.copyOf(jpeg(1), 2),
                "a progressive picture",
                        text(
                                "\u00ff\u00d8\u00ff\u00c2\u0000\u000b\u0008\u0000\u0010\u0000\u0010\u0001\u0001\u0011\u0000\u00ff\u00d9"));
        files.forEach((what, file) -> assertThat(refused(file)).as(what).isEqualTo("PHOTO_NOT_JPEG"));
    }

    @Test
    void aPhotoThatSaysItIsHugeIsNeverDecoded() {
        assertThat(refused(claiming(jpeg(2), 30_000, 30_000))).isEqualTo("PHOTO_TOO_MANY_PIXELS");
        assertThat(refused(claiming(jpeg(2), CleanJpeg.MOST_SIDE + 1, 10))).isEqualTo("PHOTO_TOO_MANY_PIXELS");
        assertThat(CleanJpeg.of(jpeg(CleanJpeg.MOST_SIDE, 8, 2))).isNotEmpty();
    }

    @Test
    void aThousandScansAreNeverDecoded() {
        var photo = jpeg(3);
        var scan = text("\u00ff\u00da\u0000\u000c\u0003\u0001\u0000\u0002\u0011\u0003\u0011\u0000\u003f\u0000");
        var bomb = Arrays.copyOf(photo, photo.length - 2);
        for (var n = 0; n < 1000; n++) {
            bomb = joined(bomb, scan);
        }
        assertThat(refused(joined(bomb, text("\u00ff\u00d9")))).isEqualTo("PHOTO_TOO_MANY_PIXELS");
    }

    @Test
    void aPhotoCutAnywhereIsBrokenOrNone() {
        var photo = jpeg(4);
        for (var length = 0; length < photo.length; length += 97) {
            assertThat(refused(Arrays.copyOf(photo, length)))
                    .as("cut at %d", length)
                    .isIn("PHOTO_BROKEN", "PHOTO_NOT_JPEG");
        }
    }

    @Test
    void whatTravelsInAPhotoStaysBehind() throws Exception {
        var second = joined(jpeg(5), text("%PDF-1.7 " + SCRIPT));
        var laden = Pictures.withComment(Pictures.withPlace(second), SCRIPT);
        assertThat(new String(laden, StandardCharsets.ISO_8859_1)).contains(Pictures.PLACE, "%PDF", SCRIPT);
        var clean = CleanJpeg.of(laden);
        assertThat(new String(clean, StandardCharsets.ISO_8859_1))
                .doesNotContain(Pictures.PLACE)
                .doesNotContain("Exif")
                .doesNotContain("%PDF")
                .doesNotContain("script");
        assertThat(ImageIO.read(new ByteArrayInputStream(clean)).getWidth()).isEqualTo(160);
    }

    @Test
    void anyChangedByteIsAPhotoOrARefusal() {
        var random = new Random(20261121);
        var photo = jpeg(40, 30, 6);
        for (var n = 0; n < 300; n++) {
            var changed = photo.clone();
            changed[random.nextInt(changed.length)] = (byte) random.nextInt();
            try {
                assertThat(CleanJpeg.of(changed)).isNotEmpty();
            } catch (Refused refused) {
                assertThat(refused.code()).isInstanceOf(PhotoRefusal.class);
            }
        }
    }

    private static String refused(byte[] file) {
        var refused = catchThrowableOfType(Refused.class, () -> CleanJpeg.of(file));
        return refused == null ? "taken" : refused.code().name();
    }
}
