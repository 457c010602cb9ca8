package id.mcsoc.sync.photos;

import id.mcsoc.shared.Refused;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A picture made anew from its pixels: places, times, scripts and second files that travelled with it stay behind. */
public final class CleanJpeg {

    /** The tablet sends 1600 at most. */
    static final int MOST_SIDE = 2048;

    /** As much as both databases hold in one field. */
    static final int MOST_BYTES = 1024 * 1024;

    /** A baseline picture has one scan, or one for each colour. */
    private static final int MOST_SCANS = 4;

    private static final float QUALITY = 0.85f;

    private CleanJpeg() {}

    /** @throws Refused as {@link #of}, and PHOTO_TOO_LARGE: a tablet's was measured before it came */
    public static byte[] ofOffice(byte[] sent) {
        if (sent.length > MOST_BYTES) {
            throw new Refused(PhotoRefusal.PHOTO_TOO_LARGE, MOST_BYTES / 1024);
        }
        return of(sent);
    }

    /** @throws Refused PHOTO_NOT_JPEG, PHOTO_TOO_MANY_PIXELS or PHOTO_BROKEN, before much was spent on it */
    static byte[] of(byte[] sent) {
        var shape = JpegShape.of(sent);
        if (shape.width() > MOST_SIDE || shape.height() > MOST_SIDE || shape.scans() > MOST_SCANS) {
            throw new Refused(PhotoRefusal.PHOTO_TOO_MANY_PIXELS, MOST_SIDE);
        }
        try {
            var pixels = pixels(sent);
            var clean = written(pixels, QUALITY);
            return clean.length <= MOST_BYTES ? clean : written(pixels, QUALITY / 2);
        } catch (IOException | RuntimeException e) {
            throw new Refused(PhotoRefusal.PHOTO_BROKEN);
        }
    }

    private static BufferedImage pixels(byte[] sent) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
            reader.setInput(in, true, true);
            var read = reader.read(0);
            var plain = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_RGB);
            var brush = plain.createGraphics();
            brush.drawImage(read, 0, 0, null);
            brush.dispose();
            return plain;
        } finally {
            reader.dispose();
        }
    }

    private static byte[] written(BufferedImage pixels, float quality) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.write(null, new IIOImage(pixels, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
