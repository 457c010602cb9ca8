package id.mcsoc.booking;

import org.jspecify.annotations.Nullable;

/**
 * One field of a draft, as somebody typed it.
 *
 * @param name {@code venueName}, {@code service.CARD}, {@code family.<id>.headName}
 * @param base what stood there when they began; null when they do not mind what it was
 */
public record FieldChange(
        String name, String value, @Nullable String base) {}
