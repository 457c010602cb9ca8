package id.mcsoc.sync.feed;

import id.mcsoc.shared.NotFound;
import id.mcsoc.sync.Devices.DeviceActor;
import id.mcsoc.sync.ServerEpoch;
import id.mcsoc.sync.VisitScope;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What happened in a scope since the tablet's cursor. A cursor of another life of the store, or too old, is answered 410. */
@RestController
class PullController {

    private static final int MOST = 500;

    private final FeedTable feed;
    private final VisitScope visits;
    private final ServerEpoch epoch;
    private final JsonMapper json;
    private final Clock clock;

    PullController(FeedTable feed, VisitScope visits, ServerEpoch epoch, JsonMapper json, Clock clock) {
        this.feed = feed;
        this.visits = visits;
        this.epoch = epoch;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/sync/v1/pull")
    ResponseEntity<byte[]> pull(
            DeviceActor from,
            @RequestParam UUID scope,
            @RequestParam long after,
            @RequestParam(defaultValue = "500") int limit,
            @RequestParam(required = false) UUID life,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String accepted)
            throws IOException {
        if (!visits.allows(from.officer(), scope)) {
            throw new NotFound(scope);
        }
        var current = epoch.current();
        if (!feed.range(scope).covers(after) || life != null && !life.equals(current)) {
            return answer(HttpStatus.GONE, Map.of("code", "FEED_GONE", "serverEpoch", current), accepted);
        }
        var most = Math.min(MOST, Math.max(1, limit));
        var lines = feed.after(scope, after, most);
        var next = lines.isEmpty() ? after : lines.get(lines.size() - 1).seq();
        var page = new Page(scope, current, clock.instant(), lines, next, lines.size() == most);
        return answer(HttpStatus.OK, page, accepted);
    }

    private ResponseEntity<byte[]> answer(HttpStatus status, Object body, String accepted) throws IOException {
        var text = json.writeValueAsBytes(body);
        var answer = ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return accepted.contains("gzip")
                ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(gzip(text))
                : answer.body(text);
    }

    private static byte[] gzip(byte[] text) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(text);
        }
        return packed.toByteArray();
    }

    /** {@code next} is the cursor for the next page; {@code more} says that there may be one now. */
    record Page(
            UUID scope, UUID serverEpoch, Instant serverTime, List<FeedTable.Line> changes, long next, boolean more) {}
}
