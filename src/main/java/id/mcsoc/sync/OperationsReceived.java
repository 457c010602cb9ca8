package id.mcsoc.sync;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A batch was applied; {@code results} counts operations by outcome. {@code oldest} is the oldest capture in it. */
public record OperationsReceived(
        DeviceId device, UUID visit, Map<Outcome.Kind, Integer> results, Instant oldest, Instant receivedAt) {}
