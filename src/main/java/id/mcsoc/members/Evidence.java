package id.mcsoc.members;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Answered by the module that knows the tablets: the photos an operation names, and what a photo must be like. */
public interface Evidence {

    /** @param state {@code HERE}, {@code ON_THE_WAY}, {@code HELD} (a revoked tablet's) or {@code REFUSED} */
    record Photo(int number, String state) {}

    List<Photo> of(UUID operation);

    /** JPEG; empty unless the photo is {@code HERE}. */
    Optional<byte[]> jpeg(UUID operation, int number);

    /**
     * A photo that came another way, by the rules of the tablets': made anew from its pixels, so that nothing else that
     * travelled with it stays.
     *
     * @throws id.mcsoc.shared.Refused when it is too large, too many pixels, no JPEG, or broken
     */
    byte[] clean(byte[] sent);
}
