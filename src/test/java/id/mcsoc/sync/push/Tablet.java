package id.mcsoc.sync.push;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.TestDevice;
import id.mcsoc.sync.Sha256;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

/** A tablet for tests: makes operations and batches as the real one does. */
final class Tablet {

    static final JsonMapper JSON = JsonMapper.shared();
    static final UUID VISIT = UUID.fromString("00000000-0000-4000-8000-000000000001");

    private final TestDevice enrolment;
    private final String incarnation;
    private final Instant clock;
    private final Map<Long, String> hashes = new HashMap<>();
    private long seq;

    Tablet(TestDevice enrolment, Instant clock) {
        this(enrolment, clock, UUID.randomUUID().toString());
    }

    Tablet(TestDevice enrolment, Instant clock, String incarnation) {
        this.enrolment = enrolment;
        this.incarnation = incarnation;
        this.clock = clock;
    }

    String incarnation() {
        return incarnation;
    }

    TestDevice enrolment() {
        return enrolment;
    }

    String device() {
        return enrolment.device().toString();
    }

    /** A fresh login for an operation to create. */
    static String login() {
        return "uji." + UUID.randomUUID().toString().substring(0, 13);
    }

    Map<String, Object> operation(String type, Map<String, Object> set) {
        var operation = new LinkedHashMap<String, Object>();
        operation.put("v", 1);
        operation.put("opId", UuidCreator.getTimeOrderedEpoch().toString());
        operation.put("seq", ++seq);
        operation.put("visit", VISIT.toString());
        operation.put("type", type);
        operation.put("entity", "VISIT/" + VISIT);
        operation.put("set", set);
        operation.put("dev", Map.of("t", clock.toString()));
        return operation;
    }

    Map<String, Object> write(String login) {
        return operation("TEST_WRITE", Map.of("login", login));
    }

    Map<String, Object> batch(List<Map<String, Object>> operations) {
        chain(operations);
        var batch = new LinkedHashMap<String, Object>();
        batch.put("device", device());
        batch.put("incarnation", incarnation);
        batch.put("head", seq);
        batch.put("ackedLocal", 0);
        batch.put("sentAt", clock.toString());
        batch.put("batchId", UUID.randomUUID().toString());
        batch.put("ops", new ArrayList<>(operations));
        return batch;
    }

    String hash(long seq) {
        return hashes.getOrDefault(seq, "");
    }

    /** The same profile on a second machine: same names, same past. */
    Tablet twin() {
        var twin = new Tablet(enrolment, clock, incarnation);
        twin.hashes.putAll(hashes);
        twin.seq = seq;
        return twin;
    }

    /** Each operation names the hash of the one before; called again, it gives the same. */
    private void chain(List<Map<String, Object>> operations) {
        for (var operation : operations) {
            if (operation.get("seq") instanceof Number number && !operation.containsKey("prev")) {
                operation.put("prev", hash(number.longValue() - 1));
                hashes.put(number.longValue(), Sha256.hex(JSON.writeValueAsBytes(operation)));
            }
        }
    }

    MockHttpServletRequestBuilder push(List<Map<String, Object>> operations) {
        return send(JSON.writeValueAsBytes(batch(operations)));
    }

    MockHttpServletRequestBuilder read(String address) {
        return get(address).with(enrolment.signing());
    }

    MockHttpServletRequestBuilder send(String body) {
        return send(body.getBytes(StandardCharsets.UTF_8));
    }

    MockHttpServletRequestBuilder send(byte[] body) {
        return post("/sync/v1/push")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(enrolment.signing());
    }

    MockHttpServletRequestBuilder sendPacked(byte[] body) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        }
        return send(out.toByteArray()).header("Content-Encoding", "gzip");
    }
}
