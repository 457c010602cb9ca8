package id.mcsoc.sync;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A round of a batch was applied; {@code results} counts operations by outcome. {@code first} is the id of its first
 * operation, by which a repeated event is known; {@code oldest} is the oldest capture in it.
 */
public record OperationsReceived(
        DeviceId device,
        UUID visit,
        UUID first,
        Map<Outcome.Kind, Integer> results,
        Instant oldest,
        Instant receivedAt) {}
