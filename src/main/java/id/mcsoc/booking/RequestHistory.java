package id.mcsoc.booking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One step of a request's life; {@code from} is missing for the first. */
public record RequestHistory(String by, @Nullable RequestState from, RequestState to, String reason, Instant at) {}
