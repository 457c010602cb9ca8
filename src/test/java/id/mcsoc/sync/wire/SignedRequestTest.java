package id.mcsoc.sync.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.TestDevice;
import id.mcsoc.access.Users;
import id.mcsoc.sync.Devices;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** A captured request is worth nothing: changed it is refused, unchanged it has no second effect. */
@McsTest
@Transactional
class SignedRequestTest {

    private static final String PUSH = "/sync/v1/push";
    private static final long SEED = 20261121;

    @Autowired
    MockMvc web;

    @Autowired
    Devices devices;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    TestDevice tablet;
    byte[] batch;

    @BeforeEach
    void enrol() {
        tablet = enrolled("Tablet 1");
        batch = """
                {"device":"%s","incarnation":"i1","head":1,"ackedLocal":0,"sentAt":"2026-11-20T01:05:00Z",
                 "batchId":"b-1","ops":[{"v":1,"opId":"%s","seq":1,"visit":"%s","type":"X","entity":"VISIT/1",
                 "set":{},"dev":{}}]}""".formatted(tablet.device(), UUID.randomUUID(), UUID.randomUUID())
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void theRightSignatureOpens() throws Exception {
        assertThat(push(tablet.signature("POST", PUSH, batch), batch)).isEqualTo(202);
        assertThat(journalled()).isOne();
    }

    @Test
    void aThousandFlippedBitsAreRefused() throws Exception {
        var random = new Random(SEED);
        var signature = tablet.signature("POST", PUSH, batch);
        for (var n = 0; n < 1000; n++) {
            var changed = batch.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            assertThat(push(signature, changed)).as("seed %d, flip %d", SEED, n).isEqualTo(401);
        }
        assertThat(journalled()).isZero();
    }

    @Test
    void aFlippedSignatureHeaderIsRefused() throws Exception {
        var signature = tablet.signature("POST", PUSH, batch);
        for (var at = 0; at < signature.length() - 1; at++) {
            var other = signature.charAt(at) == '0' ? '1' : '0';
            assertThat(push(signature.substring(0, at) + other + signature.substring(at + 1), batch))
                    .as("place %d", at)
                    .isEqualTo(401);
        }
    }

    @Test
    void aReplayedBatchIsAnsweredAndHasNoSecondEffect() throws Exception {
        var signature = tablet.signature("POST", PUSH, batch);
        for (var n = 0; n < 1000; n++) {
            assertThat(push(signature, batch)).isEqualTo(202);
        }
        assertThat(journalled()).isOne();
    }

    @Test
    void anotherDevicesSignatureIsRefused() throws Exception {
        var stolen = new TestDevice(tablet.device(), enrolled("Tablet 2").keys());
        assertThat(push(stolen.signature("POST", PUSH, batch), batch)).isEqualTo(401);
        assertThat(push(enrolled("Tablet 3").signature("POST", PUSH, batch), batch))
                .isEqualTo(401);
        assertThat(journalled()).isZero();
    }

    @Test
    void aSignatureForOneAddressOrMethodDoesNotOpenAnother() throws Exception {
        assertThat(push(tablet.signature("GET", PUSH, batch), batch)).isEqualTo(401);
        assertThat(push(tablet.signature("POST", "/field/api/visits", batch), batch))
                .isEqualTo(401);
        var elsewhere = get("/field/api/visits?all=1")
                .header("X-MCS-Sig", tablet.signature("GET", "/field/api/visits", new byte[0]));
        assertThat(web.perform(elsewhere).andReturn().getResponse().getStatus()).isEqualTo(401);
    }

    @Test
    void noSignatureATokenOrASessionIsNotEnough() throws Exception {
        assertThat(push("", batch)).isEqualTo(401);
        assertThat(web.perform(get("/field/api/visits").header("Authorization", "Device token"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(401);
    }

    private TestDevice enrolled(String name) {
        return TestDevice.enrol(devices, TestActors.in(users).officer("T1"), name);
    }

    private int push(String signature, byte[] body) throws Exception {
        return web.perform(post(PUSH).header("X-MCS-Sig", signature).content(body))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private long journalled() {
        return jdbc.sql("select count(*) from sync_operation where device = ?")
                .param(tablet.device().value())
                .query(Long.class)
                .single();
    }
}
