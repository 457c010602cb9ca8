package id.mcsoc.sync.push;

import static id.mcsoc.sync.push.Tablet.login;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.mcsoc.McsTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Everything a broken, old or hostile tablet can send: an answer with a code, and nothing half-written. */
@McsTest
@Import(TestOperations.class)
class BadBatchTest extends OneTablet {

    @Test
    void aBodyThatIsNoBatchIsMalformed() throws Exception {
        for (var body : List.of("", "{", "[]", "null", "{}", "\"x\"", "{\"device\":1}", "{\"a\":1,\"a\":2}", "{} {}")) {
            malformed(body.getBytes(StandardCharsets.UTF_8));
        }
        malformed("{\"device\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1));
        malformed("[".repeat(5000).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anEnvelopeWithAWrongOrMissingFieldIsMalformed() throws Exception {
        for (var field : List.of("device", "incarnation", "head", "sentAt", "batchId", "ops")) {
            for (var wrong : Arrays.asList(null, "", "ya", 1.5, -1, Map.of(), List.of(1), "x".repeat(5000))) {
                var isFine = field.equals("incarnation") && "ya".equals(wrong)
                        || field.equals("batchId") && "ya".equals(wrong);
                if (!isFine) {
                    var batch = tablet.batch(List.of(tablet.write(login())));
                    batch.put(field, wrong);
                    malformed(Tablet.JSON.writeValueAsBytes(batch));
                }
            }
        }
    }

    @Test
    void anOperationWithoutASeqSpoilsTheBatch() throws Exception {
        for (var wrong : Arrays.asList(null, 0, -3, 1.5, "1", Long.MAX_VALUE + ".0")) {
            var operation = tablet.write(login());
            operation.put("seq", wrong);
            malformed(Tablet.JSON.writeValueAsBytes(tablet.batch(List.of(operation))));
        }
    }

    @Test
    void anOperationWithAWrongFieldIsRejectedAndDoesNotStandInTheWay() throws Exception {
        for (var field : List.of("v", "opId", "visit", "type", "entity", "set")) {
            for (var wrong : Arrays.asList(null, "", 1.5, List.of(), "\u0000", "x".repeat(90))) {
                var bad = new HashMap<>(tablet.write(login()));
                bad.put(field, wrong);
                web.perform(tablet.push(List.of(bad, tablet.write(login()))))
                        .andExpect(status().isAccepted())
                        .andExpect(jsonPath("$.results[0].r").value("REJECTED"))
                        .andExpect(jsonPath("$.results[0].code").value("OPERATION_MALFORMED"))
                        .andExpect(jsonPath("$.results[1].r").value("APPLIED"));
            }
        }
    }

    @Test
    void textThatNoDatabaseCanStoreIsRejected() throws Exception {
        var nul = tablet.operation("TEST_WRITE", Map.of("login", "a\u0000b"));
        var half = new HashMap<>(tablet.write(login()));
        half.put("reason", "\uD800");
        var body = Tablet.JSON.writeValueAsString(tablet.batch(List.of(nul))).getBytes(StandardCharsets.UTF_8);
        web.perform(tablet.send(body)).andExpect(jsonPath("$.results[0].code").value("OPERATION_MALFORMED"));
        var escaped = "{\"seq\":2,\"v\":1,\"prev\":\"" + tablet.hash(1) + "\",\"set\":{\"x\":\"\\ud800\"}}";
        var batch = Tablet.JSON
                .writeValueAsString(tablet.batch(List.of()))
                .replace("\"ops\":[]", "\"ops\":[" + escaped + "]");
        web.perform(tablet.send(batch))
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.results[0].code").value("OPERATION_MALFORMED"));
    }

    @Test
    void tooMuchIsRefusedAs413() throws Exception {
        var many = IntStream.range(0, 201).mapToObj(i -> tablet.write(login())).toList();
        tooLarge(tablet.push(many));
        tooLarge(tablet.send(new byte[4 * 1024 * 1024 + 1]));
        tooLarge(tablet.sendPacked(new byte[64 * 1024 * 1024]));
        var noise = new byte[300 * 1024];
        new java.util.Random(7).nextBytes(noise);
        tooLarge(tablet.send(noise).header("Content-Encoding", "gzip"));
    }

    @Test
    void anOperationLargerThanAnySignatureIsRejectedAlone() throws Exception {
        var huge = tablet.operation("TEST_WRITE", Map.of("login", "x".repeat(300 * 1024)));
        web.perform(tablet.push(List.of(huge, tablet.write(login()))))
                .andExpect(jsonPath("$.results[0].code").value("OPERATION_TOO_LARGE"))
                .andExpect(jsonPath("$.results[1].r").value("APPLIED"));
    }

    @Test
    void gzipIsUnpackedAndGarbageIsMalformed() throws Exception {
        var body = Tablet.JSON.writeValueAsBytes(tablet.batch(List.of(tablet.write(login()))));
        web.perform(tablet.sendPacked(body)).andExpect(status().isAccepted());
        web.perform(tablet.send(body).header("Content-Encoding", "gzip")).andExpect(status().isBadRequest());
        web.perform(tablet.send(body).header("Content-Encoding", "br")).andExpect(status().isBadRequest());
    }

    @Test
    void aBatchInTheNameOfAnotherTabletIsRefused() throws Exception {
        var batch = tablet.batch(List.of(tablet.write(login())));
        batch.put("device", UUID.randomUUID().toString());
        web.perform(tablet.send(Tablet.JSON.writeValueAsBytes(batch))).andExpect(status().isUnauthorized());
        web.perform(tablet.push(List.of())).andExpect(status().isAccepted());
    }

    private void malformed(byte[] body) throws Exception {
        web.perform(tablet.send(body))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("MALFORMED"))
                .andExpect(jsonPath("$.message").isNotEmpty());
        assertThat(jdbc.sql("select count(*) from sync_operation where device = ?")
                        .param(UUID.fromString(tablet.device()))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void tooLarge(org.springframework.test.web.servlet.RequestBuilder request) throws Exception {
        web.perform(request)
                .andExpect(status().isContentTooLarge())
                .andExpect(jsonPath("$.code").value("BATCH_TOO_LARGE"));
    }
}
