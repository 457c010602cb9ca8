package id.mcsoc.sync.photos;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.ImageIO;

/** Photos, and what passes itself off as one. */
public final class Pictures {

    public static final String PLACE = "GPSLatitude-1.6101";

    private Pictures() {}

    public static byte[] jpeg(long seed) {
        return jpeg(160, 120, seed);
    }

    public static byte[] jpeg(int width, int height, long seed) {
        return written(noise(width, height, seed), "jpeg");
    }

    public static byte[] png(int width, int height) {
        return written(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY), "png");
    }

    static byte[] gif() {
        return written(noise(20, 20, 1), "gif");
    }

    /** A photo as cameras write it: where and when, in a segment of its own. */
    public static byte[] withPlace(byte[] jpeg) {
        return inserted(jpeg, 0xE1, text("Exif\0\0MM\0*\0\0\0\u0008" + PLACE));
    }

    static byte[] withComment(byte[] jpeg, String comment) {
        return inserted(jpeg, 0xFE, text(comment));
    }

    public static byte[] joined(byte[] first, byte[] second) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(first);
        out.writeBytes(second);
        return out.toByteArray();
    }

    /** The same picture that says of itself it were larger. */
    public static byte[] claiming(byte[] jpeg, int width, int height) {
        var changed = jpeg.clone();
        for (var at = 2; at < changed.length - 9; at++) {
            if (changed[at] == (byte) 0xFF && changed[at + 1] == (byte) 0xC0) {
                changed[at + 5] = (byte) (height >> 8);
                changed[at + 6] = (byte) height;
                changed[at + 7] = (byte) (width >> 8);
                changed[at + 8] = (byte) width;
                return changed;
            }
        }
        throw new AssertionError("no frame");
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] inserted(byte[] jpeg, int marker, byte[] content) {
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.write(0xFF);
        out.write(marker);
        out.write(content.length + 2 >> 8);
        out.write(content.length + 2);
        out.writeBytes(content);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static BufferedImage noise(int width, int height, long seed) {
        var random = new Random(seed);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (var x = 0; x < width; x++) {
            for (var y = 0; y < height; y++) {
                image.setRGB(x, y, Color.HSBtoRGB(random.nextFloat(), 0.5f, 0.8f));
            }
        }
        return image;
    }

    private static byte[] written(BufferedImage image, String format) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
