package id.mcsoc.sync.push;

import id.mcsoc.sync.OperationsReceived;
import id.mcsoc.sync.Outcome;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts what a round took, visit by visit. */
final class Received {

    private Received() {}

    record Line(long seq, @Nullable UUID visit, @Nullable UUID operation, Outcome outcome, Instant capturedAt) {}

    static Stream<OperationsReceived> of(IntakeRound.Work work, List<Line> lines) {
        var byVisit = new LinkedHashMap<UUID, OperationsReceived>();
        for (var line : lines) {
            if (line.visit() != null && line.operation() != null) {
                byVisit.merge(line.visit(), event(work, line.visit(), line.operation(), line), Received::sum);
            }
        }
        return byVisit.values().stream();
    }

    private static OperationsReceived event(IntakeRound.Work work, UUID visit, UUID operation, Line line) {
        var results = new EnumMap<Outcome.Kind, Integer>(Outcome.Kind.class);
        results.put(line.outcome().kind(), 1);
        return new OperationsReceived(
                work.from().device(), visit, operation, results, line.capturedAt(), work.receivedAt());
    }

    private static OperationsReceived sum(OperationsReceived one, OperationsReceived other) {
        var results = new EnumMap<>(one.results());
        other.results().forEach((kind, count) -> results.merge(kind, count, Integer::sum));
        var oldest = one.oldest().isBefore(other.oldest()) ? one.oldest() : other.oldest();
        return new OperationsReceived(one.device(), one.visit(), one.first(), results, oldest, one.receivedAt());
    }
}
