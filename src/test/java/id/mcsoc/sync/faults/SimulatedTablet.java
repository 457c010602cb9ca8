package id.mcsoc.sync.faults;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.TestDevice;
import id.mcsoc.sync.DeviceId;
import id.mcsoc.sync.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private static final int BATCH = 50;

    enum Client {
        HONEST,
        REMOVES_BEFORE_SENDING,
        BELIEVES_ANY_2XX,
        SWALLOWS_ERRORS,
        /** Never sends again what was acknowledged once, whatever became of the server. */
        TRUSTS_ITS_OWN_ACKED
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
    private String epoch = "";
    private long acked;
    private boolean wedged;

    SimulatedTablet(String url, TestDevice given, Client client, History history) {
        this.url = url;
        this.given = given;
        this.client = client;
        this.history = history;
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
            attempt();
        }
    }

    /** What a quiet tablet does now and then: it asks, with nothing to send. */
    void hello() {
        attempt();
    }

    private void attempt() {
        var from = acked;
        var operations = outbox.subList((int) from, (int) Math.min(outbox.size(), from + BATCH));
        var batchId = UUID.randomUUID().toString();
        if (client == Client.REMOVES_BEFORE_SENDING) {
            acked = from + operations.size();
        }
        try {
            var response = http.send(request(operations, batchId), HttpResponse.BodyHandlers.ofByteArray());
            if (client == Client.BELIEVES_ANY_2XX && response.statusCode() / 100 == 2) {
                acked = Math.max(acked, from + operations.size());
            } else if (client != Client.REMOVES_BEFORE_SENDING && client != Client.BELIEVES_ANY_2XX) {
                acked = through(response, batchId);
            }
        } catch (IOException e) {
            wedged = client == Client.SWALLOWS_ERRORS;
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long through(HttpResponse<byte[]> response, String batchId) {
        var type = response.headers().firstValue("Content-Type").orElse("");
        if (response.statusCode() != 202 || !type.startsWith("application/vnd.mcs.ack+json")) {
            wedged = client == Client.SWALLOWS_ERRORS;
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
        return restored ? through : Math.max(acked, through);
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
