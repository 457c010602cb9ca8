package id.mcsoc.sync.photos;

import id.mcsoc.shared.Refused;
import java.nio.ByteBuffer;

/**
 * What a JPEG says of itself, read marker by marker before anything is decoded: decoding is where small files cost much.
 * Only what a tablet makes passes: baseline, one picture, an end.
 */
record JpegShape(int width, int height, int scans) {

    private static final int START = 0xFFD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int BASELINE = 0xC0;

    /** @throws Refused PHOTO_NOT_JPEG or PHOTO_BROKEN */
    static JpegShape of(byte[] content) {
        var in = ByteBuffer.wrap(content);
        if (in.remaining() < 4 || in.getChar() != START || in.get(2) != (byte) 0xFF) {
            throw new Refused(PhotoRefusal.PHOTO_NOT_JPEG);
        }
        var shape = new JpegShape(0, 0, 0);
        for (var marker = next(in); marker != END; marker = next(in)) {
            var length = in.remaining() < 2 ? 0 : in.getChar(in.position());
            if (length < 2 || length > in.remaining()) {
                throw new Refused(PhotoRefusal.PHOTO_BROKEN);
            }
            shape = shape.with(marker, in, length);
            in.position(in.position() + length);
        }
        if (shape.scans == 0 || shape.width == 0 || shape.height == 0) {
            throw new Refused(PhotoRefusal.PHOTO_BROKEN);
        }
        return shape;
    }

    private JpegShape with(int marker, ByteBuffer segment, int length) {
        if (marker == SCAN) {
            return new JpegShape(width, height, scans + 1);
        }
        if (!isFrame(marker)) {
            return this;
        }
        if (marker != BASELINE || width > 0 || length < 8) {
            throw new Refused(PhotoRefusal.PHOTO_NOT_JPEG);
        }
        var at = segment.position();
        return new JpegShape(segment.getChar(at + 5), segment.getChar(at + 3), scans);
    }

    /** C4, C8 and CC stand between the frames and are none. */
    private static boolean isFrame(int marker) {
        return marker >= BASELINE && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** The next marker; pixels, where FF is followed by 00 or a restart, are passed over. */
    private static int next(ByteBuffer in) {
        while (in.remaining() >= 2) {
            if (in.get() == (byte) 0xFF) {
                var found = in.get(in.position()) & 0xFF;
                if (found != 0 && found != 0xFF && (found < 0xD0 || found > 0xD7)) {
                    in.position(in.position() + 1);
                    return found;
                }
            }
        }
        throw new Refused(PhotoRefusal.PHOTO_BROKEN);
    }
}
