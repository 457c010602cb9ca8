package id.mcsoc.sync.faults;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.TestDevice;
import id.mcsoc.sync.DeviceId;
import id.mcsoc.sync.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks the tablet's protocol from Java, honestly or with one of the classic mistakes. */
final class SimulatedTablet {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String VISIT = "00000000-0000-4000-8000-000000000001";
    private static final int FIRST_BATCH = 50;
    private static final int LARGEST_BATCH = 200;
    private static final long LONGEST_PAUSE_MS = 1000;

    enum Client {
        HONEST,
        REMOVES_BEFORE_SENDING,
        BELIEVES_ANY_2XX,
        SWALLOWS_ERRORS,
        /** Never sends again what was acknowledged once, whatever became of the server. */
        TRUSTS_ITS_OWN_ACKED,
        /** Has two batches on their way at once: the second may be there first. */
        SENDS_IN_PARALLEL,
        /** One request for each operation. */
        ROW_PER_REQUEST
    }

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final String url;
    private final TestDevice given;
    private final Client client;
    private final History history;
    private final String incarnation = UUID.randomUUID().toString();
    private final List<Map<String, Object>> outbox = new ArrayList<>();
    private String last = "";
    private final Random jitter;
    private String epoch = "";
    private long acked;
    private long ackedOnDisk;
    private int batch = FIRST_BATCH;
    private int failures;
    private int lastStatus;
    private long retryAfterMs;
    private boolean pauses = true;
    private boolean wedged;

    SimulatedTablet(String url, TestDevice given, Client client, History history) {
        this.url = url;
        this.given = given;
        this.client = client;
        this.history = history;
        this.jitter = new Random(given.device().value().getLeastSignificantBits());
    }

    /** Asks the server's tap for a device; its name may order a wrong server. */
    static TestDevice enrol(String server, String name) throws IOException, InterruptedException {
        var keys = TestDevice.newKeys();
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(
                                        server + "/field/tap?name=" + name + "&key=" + TestDevice.publicKey(keys)))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        var body = JSON.readTree(answer.body());
        return new TestDevice(new DeviceId(UUID.fromString(body.path("value").asString())), keys);
    }

    /** Saves an operation; from here on the officer relies on it. */
    void save() {
        var seq = outbox.size() + 1L;
        var id = UuidCreator.getTimeOrderedEpoch().toString();
        var operation = new LinkedHashMap<String, Object>();
        operation.put("v", 1);
        operation.put("opId", id);
        operation.put("seq", seq);
        operation.put("visit", VISIT);
        operation.put("type", "FAULT_EFFECT");
        operation.put("entity", "VISIT/" + VISIT);
        operation.put("set", Map.of("text", "Layanan " + seq));
        operation.put("dev", Map.of("t", Instant.now().toString()));
        operation.put("prev", last);
        outbox.add(operation);
        ackedOnDisk = acked;
        last = Sha256.hex(JSON.writeValueAsBytes(operation));
        history.told(given.device().toString(), seq, id);
    }

    String device() {
        return given.device().toString();
    }

    long pending() {
        return wedged ? Long.MAX_VALUE : outbox.size() - acked;
    }

    /** One attempt; errors only cost time. */
    void push() {
        if (!wedged && acked < outbox.size()) {
            var from = acked;
            if (client == Client.SENDS_IN_PARALLEL) {
                attempt(from + FIRST_BATCH);
            }
            attempt(from);
        }
    }

    /** One attempt without a pause of its own; the status, 0 without an answer. */
    int pushOnce() {
        pauses = false;
        lastStatus = 0;
        attempt(acked);
        return lastStatus;
    }

    /** What the last answer asked for and, as real tablets add it, full jitter under a ceiling that doubles; in ms. */
    long waitMs(boolean withJitter) {
        return retryAfterMs + (withJitter ? jitter.nextLong(1000L << Math.min(failures, 8)) : 1000);
    }

    /** What a quiet tablet does now and then: it asks, with nothing to send. */
    void hello() {
        attempt(acked);
    }

    /** Dies with a request on its way: what was not written with the last operation is forgotten. */
    void kill() {
        try {
            var waiting = http.sendAsync(
                    request(next(acked), UUID.randomUUID().toString()), HttpResponse.BodyHandlers.ofByteArray());
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(jitter.nextInt(30)));
            waiting.cancel(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        acked = ackedOnDisk;
        batch = FIRST_BATCH;
        failures = 0;
    }

    private List<Map<String, Object>> next(long from) {
        var start = (int) Math.min(outbox.size(), from);
        var most = client == Client.ROW_PER_REQUEST ? 1 : batch;
        return outbox.subList(start, Math.min(outbox.size(), start + most));
    }

    private void attempt(long from) {
        var operations = next(from);
        var batchId = UUID.randomUUID().toString();
        if (client == Client.REMOVES_BEFORE_SENDING) {
            acked = from + operations.size();
        }
        history.invoked(device(), from + 1, operations.size());
        try {
            heard(
                    http.send(request(operations, batchId), HttpResponse.BodyHandlers.ofByteArray()),
                    batchId,
                    from + operations.size());
        } catch (IOException e) {
            history.unanswered(device(), e.getClass().getSimpleName());
            failed(e instanceof HttpTimeoutException);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void heard(HttpResponse<byte[]> response, String batchId, long sentThrough) {
        lastStatus = response.statusCode();
        retryAfterMs = response.headers().firstValueAsLong("Retry-After").orElse(0) * 1000;
        if (client == Client.BELIEVES_ANY_2XX && response.statusCode() / 100 == 2) {
            acked = Math.max(acked, sentThrough);
        } else if (client != Client.REMOVES_BEFORE_SENDING && client != Client.BELIEVES_ANY_2XX) {
            acked = through(response, batchId);
        }
    }

    private long through(HttpResponse<byte[]> response, String batchId) {
        var type = response.headers().firstValue("Content-Type").orElse("");
        if (response.statusCode() != 202 || !type.startsWith("application/vnd.mcs.ack+json")) {
            history.refused(device(), response.statusCode());
            failed(response.statusCode() == 413);
            return acked;
        }
        JsonNode ack = JSON.readTree(response.body());
        var mine = ack.path("ack").asString("").equals("v1")
                && ack.path("batchId").asString("").equals(batchId)
                && ack.path("device").asString("").equals(given.device().toString())
                && ack.path("incarnation").asString("").equals(incarnation);
        return mine ? believed(ack) : acked;
    }

    /** A server that was restored knows less than before, and it is right. */
    private long believed(JsonNode ack) {
        var through = ack.path("appliedThrough").longValue();
        var said = ack.path("serverEpoch").asString("");
        var restored = !epoch.isEmpty() && !said.equals(epoch) && client != Client.TRUSTS_ITS_OWN_ACKED;
        epoch = said;
        failures = 0;
        batch = client == Client.SENDS_IN_PARALLEL ? FIRST_BATCH : Math.min(LARGEST_BATCH, batch + batch / 4 + 1);
        history.accepted(device(), through);
        return restored ? through : Math.max(acked, through);
    }

    /** Full jitter under a ceiling that doubles; half the batch when it was too much. */
    private void failed(boolean tooMuch) {
        wedged = client == Client.SWALLOWS_ERRORS;
        batch = tooMuch ? Math.max(1, batch / 2) : batch;
        var ceiling = Math.min(LONGEST_PAUSE_MS, 20L << Math.min(failures++, 6));
        if (pauses) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(jitter.nextLong(ceiling)));
        }
    }

    private HttpRequest request(List<Map<String, Object>> operations, String batchId) throws IOException {
        var batch = Map.of(
                "device", given.device().toString(),
                "incarnation", incarnation,
                "head", outbox.size(),
                "ackedLocal", acked,
                "sentAt", Instant.now().toString(),
                "batchId", batchId,
                "ops", operations);
        var body = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(body)) {
            gzip.write(JSON.writeValueAsBytes(batch));
        }
        return HttpRequest.newBuilder(URI.create(url + "/sync/v1/push"))
                .timeout(Duration.ofSeconds(15))
                .header("X-MCS-Sig", given.signature("POST", "/sync/v1/push", body.toByteArray()))
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
    }
}
