package id.mcsoc.sync.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.TestDevice;
import id.mcsoc.TestTime;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.annotation.Transactional;

/** Somebody recorded everything tablets ever sent, and plays with it. */
@McsTest
@Import(TestOperations.class)
@Transactional
class CapturedBatchesTest extends OneTablet {

    private static final long SEED = 20261122;
    private static final int TABLETS = 5;
    private static final int BATCHES = 200;
    private static final String PUSH = "/sync/v1/push";

    private final Random random = new Random(SEED);
    private final List<Captured> tape = new ArrayList<>();

    @Test
    void aThousandBatchesReplayedInAnyOrderChangeNothing() throws Exception {
        record(TABLETS, BATCHES);
        assertThat(tape).hasSize(1000);
        var before = everything();
        for (var captured : tape) {
            assertThat(send(captured).getStatus()).isEqualTo(202);
        }
        Collections.shuffle(tape, random);
        for (var captured : tape) {
            assertThat(send(captured).getStatus()).as("seed %d", SEED).isEqualTo(202);
        }
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aBitFlippedAtAnyPlaceIsRefused() throws Exception {
        record(1, 1);
        var before = everything();
        var captured = tape.get(0);
        for (var place = 0; place < captured.body().length; place++) {
            var changed = captured.body().clone();
            changed[place] ^= (byte) (1 << random.nextInt(8));
            assertThat(send(new Captured(captured.signature(), changed)).getStatus())
                    .as("seed %d, place %d", SEED, place)
                    .isEqualTo(401);
        }
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void inAnotherTabletsNameItIsRefused() throws Exception {
        record(1, 3);
        var thief = enrolled();
        var before = everything();
        for (var captured : tape) {
            var renamed =
                    captured.signature().replace(tablet.device(), thief.device().toString());
            assertThat(send(new Captured(renamed, captured.body())).getStatus()).isEqualTo(401);
            var readdressed = captured.swapped(tablet.device(), thief.device().toString());
            assertThat(send(new Captured(captured.signature(), readdressed)).getStatus())
                    .isEqualTo(401);
            assertThat(send(signed(thief, captured.body())).getStatus()).isEqualTo(401);
        }
        assertThat(everything()).isEqualTo(before);
    }

    /** Even with a key of his own, or with this tablet's: an operation that is known is done. */
    @Test
    void inAnotherNameWithAKeyNoOperationIsDoneAgain() throws Exception {
        record(1, 3);
        var before = done();
        var thief = enrolled();
        for (var captured : tape) {
            var readdressed = captured.swapped(tablet.device(), thief.device().toString());
            var answer = send(signed(thief, readdressed));
            assertThat(answer.getContentAsString()).doesNotContain("\"APPLIED\"");
        }
        for (var captured : tape) {
            var reborn = captured.swapped(
                    tablet.incarnation(), UUID.nameUUIDFromBytes(new byte[1]).toString());
            assertThat(send(new Captured(captured.signature(), reborn)).getStatus())
                    .isEqualTo(401);
            assertThat(send(signed(tablet.enrolment(), reborn)).getContentAsString())
                    .doesNotContain("\"APPLIED\"");
        }
        assertThat(done()).isEqualTo(before);
    }

    /** The negative control: what is new and signed has an effect, and the test sees it. */
    @Test
    void whatIsNewHasAnEffect() throws Exception {
        record(1, 1);
        var before = everything();
        var done = done();
        record(1, 1);
        assertThat(everything()).isNotEqualTo(before);
        assertThat(done()).isEqualTo(done + 1);
    }

    /** Each batch writes one user, or says yes to one operation. */
    private void record(int tablets, int batches) throws Exception {
        for (var one = 0; one < tablets; one++) {
            var own = one == 0 ? tablet : new Tablet(enrolled(), TestTime.START);
            for (var n = 0; n < batches; n++) {
                var operation =
                        n % 50 == 0 ? own.write(Tablet.login()) : own.operation("TEST_YES", Map.of("note", "Siti"));
                var captured = signed(own.enrolment(), Tablet.JSON.writeValueAsBytes(own.batch(List.of(operation))));
                assertThat(send(captured).getContentAsString()).contains("\"APPLIED\"");
                tape.add(captured);
            }
        }
    }

    private TestDevice enrolled() {
        return TestDevice.enrol(devices, TestActors.in(users).officer("T1"), "Tablet lain");
    }

    private static Captured signed(TestDevice tablet, byte[] body) {
        return new Captured(tablet.signature("POST", PUSH, body), body);
    }

    private MockHttpServletResponse send(Captured captured) throws Exception {
        return web.perform(post(PUSH).header("X-MCS-Sig", captured.signature()).content(captured.body()))
                .andReturn()
                .getResponse();
    }

    private List<String> everything() {
        return IntStream.range(0, TABLES.size())
                .mapToObj(n -> TABLES.get(n)
                        + jdbc.sql("select * from " + TABLES.get(n) + " order by 1, 2, 3")
                                .query()
                                .listOfRows())
                .toList();
    }

    private static final List<String> TABLES = List.of(
            "sync_operation",
            "sync_quarantine",
            "sync_loss",
            "sync_missing",
            "access_user",
            "(select device, incarnation, applied_through, head, acked from sync_incarnation) line",
            "(select id, frozen_at, revoked_at from sync_device) tablet");

    private long done() {
        return jdbc.sql("select count(*) from access_user where login like 'uji.%'")
                .query(Long.class)
                .single();
    }

    private record Captured(String signature, byte[] body) {
        byte[] swapped(String from, String to) {
            var text = new String(body, StandardCharsets.UTF_8);
            assertThat(text).contains(from);
            return text.replace(from, to).getBytes(StandardCharsets.UTF_8);
        }
    }
}
