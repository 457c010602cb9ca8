package id.mcsoc.sync.wire;

import id.mcsoc.sync.DeviceId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * A body must be read before its signature can be checked, so whoever knows a tablet's id can make the server hold one:
 * few at once, fewer for one tablet, none that says it is too large, none that dawdles.
 */
@Component
class BodyGate {

    static final int MOST_OF_ONE_TABLET = 2;

    /** A 2G link gives 5 kB a second; below a fifth of that nothing is waited for. */
    static final int SLOWEST_BYTES_PER_SECOND = 1024;

    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final int BITE = 16 * 1024;

    private final Map<DeviceId, Integer> held = new HashMap<>();
    private final int most;
    private final Clock clock;
    private int all;

    BodyGate(@Value("${mcs.sync.bodies:24}") int most, Clock clock) {
        this.most = most;
        this.clock = clock;
    }

    /** @throws WireRefused TRY_LATER or BATCH_TOO_LARGE, with nothing kept */
    byte[] read(DeviceId device, HttpServletRequest request) throws IOException {
        if (request.getMethod().equals("GET")) {
            return new byte[0];
        }
        var room = request.getHeader(HttpHeaders.CONTENT_ENCODING) == null ? BodyFilter.MOST : BodyFilter.MOST_PACKED;
        if (request.getContentLengthLong() > room) {
            throw new WireRefused(WireRefusal.BATCH_TOO_LARGE, "body");
        }
        enter(device);
        try {
            return body(request, room);
        } finally {
            leave(device);
        }
    }

    private byte[] body(HttpServletRequest request, int room) throws IOException {
        var begun = clock.instant();
        var read = new ByteArrayOutputStream();
        var in = request.getInputStream();
        var bite = new byte[BITE];
        for (var length = in.read(bite); length >= 0; length = in.read(bite)) {
            read.write(bite, 0, length);
            if (read.size() > room) {
                throw new WireRefused(WireRefusal.BATCH_TOO_LARGE, "body");
            }
            if (dawdles(begun, read.size())) {
                throw new WireRefused(WireRefusal.TRY_LATER, "slow");
            }
        }
        return read.toByteArray();
    }

    private boolean dawdles(Instant begun, int bytes) {
        var allowed = GRACE.plusSeconds(bytes / SLOWEST_BYTES_PER_SECOND);
        return Duration.between(begun, clock.instant()).compareTo(allowed) > 0;
    }

    private synchronized void enter(DeviceId device) {
        if (all >= most || held.getOrDefault(device, 0) >= MOST_OF_ONE_TABLET) {
            throw new WireRefused(WireRefusal.TRY_LATER, "busy");
        }
        all++;
        held.merge(device, 1, Integer::sum);
    }

    private synchronized void leave(DeviceId device) {
        all--;
        held.computeIfPresent(device, (id, count) -> count == 1 ? null : count - 1);
    }
}
