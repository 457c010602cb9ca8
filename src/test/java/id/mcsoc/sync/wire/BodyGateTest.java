package id.mcsoc.sync.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mcsoc.TestTime.MovableClock;
import id.mcsoc.sync.DeviceId;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** What a stranger who knows a tablet's id can make the server hold. */
class BodyGateTest {

    private static final int MOST = 4;

    private final MovableClock clock = new MovableClock();
    private final BodyGate gate = new BodyGate(MOST, clock);

    @Test
    void oneTabletHoldsTwoBodiesAndOthersStillGetIn() throws IOException {
        var known = new DeviceId(UUID.randomUUID());
        holding(List.of(known, known), () -> {
            assertThat(refusal(known)).isEqualTo(WireRefusal.TRY_LATER);
            assertThat(gate.read(new DeviceId(UUID.randomUUID()), post("{}"))).hasSize(2);
        });
        assertThat(gate.read(known, post("{}"))).hasSize(2);
    }

    @Test
    void allTogetherHoldSoMany() throws IOException {
        var devices = new ArrayList<DeviceId>();
        for (var n = 0; n < MOST; n++) {
            devices.add(new DeviceId(UUID.randomUUID()));
        }
        var another = new DeviceId(UUID.randomUUID());
        holding(devices, () -> assertThat(refusal(another)).isEqualTo(WireRefusal.TRY_LATER));
        assertThat(gate.read(another, post("{}"))).hasSize(2);
    }

    @Test
    void whatSaysItIsTooLargeIsNotRead() {
        var request = new MockHttpServletRequest("POST", "/sync/v1/push") {
            @Override
            public long getContentLengthLong() {
                return BodyFilter.MOST + 1L;
            }

            @Override
            public ServletInputStream getInputStream() {
                throw new AssertionError("was read");
            }
        };
        assertThatThrownBy(() -> gate.read(new DeviceId(UUID.randomUUID()), request))
                .isInstanceOf(WireRefused.class)
                .hasMessageStartingWith("BATCH_TOO_LARGE");
    }

    @Test
    void whatIsTooLargeWithoutSayingSoIsReadNoFurther() {
        var read = new int[1];
        var endless = endless(() -> read[0]++);
        assertThatThrownBy(() -> gate.read(new DeviceId(UUID.randomUUID()), endless))
                .hasMessageStartingWith("BATCH_TOO_LARGE");
        assertThat(read[0]).isLessThan(BodyFilter.MOST + 32 * 1024);
        endless.addHeader("Content-Encoding", "gzip");
        read[0] = 0;
        assertThatThrownBy(() -> gate.read(new DeviceId(UUID.randomUUID()), endless))
                .hasMessageStartingWith("BATCH_TOO_LARGE");
        assertThat(read[0]).isLessThan(BodyFilter.MOST_PACKED + 32 * 1024);
    }

    @Test
    void whoDawdlesIsSentAway() {
        var dawdling = endless(() -> {
            clock.advance(Duration.ofMillis(2));
            return 1;
        });
        assertThatThrownBy(() -> gate.read(new DeviceId(UUID.randomUUID()), dawdling))
                .hasMessageStartingWith("TRY_LATER");
    }

    /** The negative control: a slow but honest link gets through. */
    @Test
    void aSlowLinkIsWaitedFor() throws IOException {
        var left = new int[] {200_000};
        var slow = endless(() -> {
            clock.advance(Duration.ofNanos(900_000));
            return --left[0] < 0 ? -1 : 1;
        });
        assertThat(gate.read(new DeviceId(UUID.randomUUID()), slow)).hasSize(200_000);
    }

    private interface Deed {
        void run() throws IOException;
    }

    /** Does it while the first of these devices is in the middle of its body, and the others in the middle of it. */
    private void holding(List<DeviceId> devices, Deed deed) throws IOException {
        if (devices.isEmpty()) {
            deed.run();
            return;
        }
        var done = new boolean[1];
        gate.read(devices.get(0), endless(() -> {
            if (!done[0]) {
                done[0] = true;
                within(devices, deed);
            }
            return -1;
        }));
        assertThat(done[0]).isTrue();
    }

    private void within(List<DeviceId> devices, Deed deed) {
        try {
            holding(devices.subList(1, devices.size()), deed);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private WireRefusal refusal(DeviceId device) throws IOException {
        try {
            gate.read(device, post("{}"));
            throw new AssertionError("was read");
        } catch (WireRefused refused) {
            return refused.code();
        }
    }

    private static MockHttpServletRequest post(String body) {
        var request = new MockHttpServletRequest("POST", "/sync/v1/push");
        request.setContent(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return request;
    }

    private static MockHttpServletRequest endless(IntSupplier next) {
        return new MockHttpServletRequest("POST", "/sync/v1/push") {
            @Override
            public ServletInputStream getInputStream() {
                return new Bytes(next);
            }
        };
    }

    private static final class Bytes extends ServletInputStream {

        private final IntSupplier next;

        Bytes(IntSupplier next) {
            this.next = next;
        }

        @Override
        public int read() {
            return next.getAsInt() < 0 ? -1 : 'x';
        }

        @Override
        public boolean isFinished() {
            return false;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("nobody waits");
        }
    }
}
