package id.mcsoc.booking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a {@link FieldChange}.
 *
 * @param stored what stands in the draft now
 * @param conflictWith who changed the field meanwhile; then nothing was saved and {@code stored} is theirs
 */
public record FieldSaved(
        String name, String stored, Instant at, @Nullable String conflictWith) {}
