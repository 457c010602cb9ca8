package id.mcsoc.members;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Answered by the module that knows the tablets: the photos an operation names. */
public interface Evidence {

    /** @param state {@code HERE}, {@code ON_THE_WAY}, {@code HELD} (a revoked tablet's) or {@code REFUSED} */
    record Photo(int number, String state) {}

    List<Photo> of(UUID operation);

    /** JPEG; empty unless the photo is {@code HERE}. */
    Optional<byte[]> jpeg(UUID operation, int number);
}
