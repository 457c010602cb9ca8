package id.mcsoc.sync.wire;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.TestDevice;
import id.mcsoc.sync.DeviceId;
import id.mcsoc.sync.DeviceKey;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a signature costs the server: {@code mvn -o test -Dgroups=heavy -Dtest=SignatureCostTest}. */
@Tag("heavy")
class SignatureCostTest {

    private static final int REQUESTS = 3000;

    @Test
    void aRequestIsCheckedInMicroseconds() {
        var device = new TestDevice(new DeviceId(UUID.randomUUID()), TestDevice.newKeys());
        var key = TestDevice.publicKey(device.keys());
        var body = new byte[8 * 1024];
        new Random(1).nextBytes(body);
        var header = device.signature("POST", "/sync/v1/push", body);
        var took = new long[REQUESTS];
        for (var n = 0; n < REQUESTS; n++) {
            var start = System.nanoTime();
            var signature = DeviceSignature.of(header).orElseThrow();
            assertThat(signature.covers("POST", "/sync/v1/push", body, new DeviceKey(key)))
                    .isTrue();
            took[n] = System.nanoTime() - start;
        }
        Arrays.sort(took);
        System.out.printf(
                "signature of an 8 KiB request: median %d µs, p95 %d µs, of %d%n",
                took[REQUESTS / 2] / 1000, took[REQUESTS * 95 / 100] / 1000, REQUESTS);
    }
}
