package id.mcsoc.promises;

import id.mcsoc.geo.BranchCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a branch has promised: what is late, what is still to come, what ended of late. */
@Component
@Transactional(readOnly = true)
class PromiseList {

    private static final Duration ENDED_OF_LATE = Duration.ofDays(30);
    private static final Instant EVER = Instant.parse("2200-01-01T00:00:00Z");

    private final PromiseTable table;
    private final Clock clock;

    PromiseList(PromiseTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    enum Show {
        LATE,
        OPEN,
        ENDED;

        static Show of(@Nullable String sent) {
            return Arrays.stream(values())
                    .filter(show -> show.name().equals(sent))
                    .findFirst()
                    .orElse(LATE);
        }
    }

    /** @param late of one that ended: the word was not kept; @param days since it was due, of an open one */
    record Line(Promise promise, boolean late, long days) {}

    /** @param due of those that ended within 30 days: how many, and how many of them in time */
    record Kept(long ended, long inTime) {

        public long percent() {
            return ended == 0 ? 0 : Math.round(100.0 * inTime / ended);
        }
    }

    List<Line> of(BranchCode branch, Show show) {
        var now = clock.instant();
        var found = switch (show) {
            case LATE -> table.open(branch, now);
            case OPEN -> table.open(branch, EVER);
            case ENDED -> table.ended(branch, now.minus(ENDED_OF_LATE));
        };
        return found.stream()
                .map(promise -> new Line(
                        promise,
                        promise.lateAt(now),
                        Duration.between(promise.due(), now).toDays()))
                .toList();
    }

    Kept kept(BranchCode branch) {
        var ended = of(branch, Show.ENDED);
        return new Kept(
                ended.size(), ended.stream().filter(line -> !line.late()).count());
    }
}
