package id.mcsoc.sync.push;

import static id.mcsoc.sync.push.Tablet.login;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.mcsoc.McsTest;
import id.mcsoc.sync.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** The chain of hashes: altered, replayed and cloned lines of operations have no effect, and nothing is thrown away. */
@McsTest
@Import(TestOperations.class)
class ForkTest extends OneTablet {

    @Test
    void twoTabletsWithOneProfileAreStoppedAndBothLinesAreKept() throws Exception {
        web.perform(tablet.push(List.of(tablet.write(login())))).andExpect(status().isAccepted());
        var twin = tablet.twin();
        web.perform(tablet.push(List.of(tablet.write(login())))).andExpect(status().isAccepted());
        var theirs = twin.write(login());
        web.perform(twin.push(List.of(theirs)))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("DEVICE_FORKED"));
        web.perform(twin.push(List.of(theirs))).andExpect(status().isConflict());
        web.perform(tablet.push(List.of(tablet.write(login())))).andExpect(status().isConflict());
        assertThat(rows("sync_operation")).isEqualTo(2);
        assertThat(rows("sync_quarantine")).isEqualTo(2);
        assertThat(frozen()).isTrue();
    }

    @Test
    void anOperationThatDoesNotFollowTheLastOneIsNotApplied() throws Exception {
        var first = tablet.write(login());
        var login = login();
        var second = tablet.write(login);
        second.put("prev", Sha256.hex("something else".getBytes(StandardCharsets.UTF_8)));
        web.perform(tablet.push(List.of(first, second))).andExpect(status().isConflict());
        assertThat(TestOperations.exists(users, login)).isFalse();
        assertThat(rows("sync_operation")).isZero();
        assertThat(rows("sync_quarantine")).isEqualTo(2);
    }

    /** The control: with the right hash the same two are taken. */
    @Test
    void anOperationThatFollowsIsTakenAndItsTextGivesTheHashOfTheChain() throws Exception {
        var umlaut = tablet.write(login());
        umlaut.put("reason", "Jl. Sérang – nomor 5");
        web.perform(tablet.push(List.of(umlaut, tablet.write(login())))).andExpect(status().isAccepted());
        var texts = jdbc.sql("select payload, chain from sync_operation where device = ? order by seq")
                .param(UUID.fromString(tablet.device()))
                .query((row, n) -> List.of(row.getString(1), row.getString(2)))
                .list();
        assertThat(texts)
                .allSatisfy(one -> assertThat(Sha256.hex(one.get(0).getBytes(StandardCharsets.UTF_8)))
                        .isEqualTo(one.get(1)));
        assertThat(texts.get(1).get(0)).contains(texts.get(0).get(1));
    }

    @Test
    void aThousandReplayedBatchesHaveNoEffect() throws Exception {
        var captured = captured();
        for (var i = 0; i < 1000; i++) {
            web.perform(tablet.send(captured.get(i % captured.size()))).andExpect(status().isAccepted());
        }
        assertThat(applied()).isEqualTo(20);
        assertThat(rows("sync_quarantine")).isZero();
    }

    @Test
    void capturedBatchesWithAFlippedBitHaveNoEffect() throws Exception {
        var random = new Random(20261121);
        var captured = captured();
        for (var i = 0; i < 300; i++) {
            var altered = captured.get(i % captured.size()).clone();
            altered[random.nextInt(altered.length)] ^= (byte) (1 << random.nextInt(8));
            web.perform(tablet.send(altered));
        }
        assertThat(applied()).isEqualTo(20);
        assertThat(frozen()).isTrue();
    }

    private List<byte[]> captured() throws Exception {
        var batches = new ArrayList<byte[]>();
        for (var i = 0; i < 10; i++) {
            var batch = tablet.batch(List.of(tablet.write(login()), tablet.write(login())));
            batches.add(Tablet.JSON.writeValueAsBytes(batch));
            web.perform(tablet.send(batches.get(i))).andExpect(status().isAccepted());
        }
        return batches;
    }

    private long applied() {
        return jdbc.sql("select count(*) from sync_operation where device = ? and result = 'APPLIED'")
                .param(UUID.fromString(tablet.device()))
                .query(Long.class)
                .single();
    }

    private long rows(String table) {
        return jdbc.sql("select count(*) from " + table + " where device = ?")
                .param(UUID.fromString(tablet.device()))
                .query(Long.class)
                .single();
    }

    private boolean frozen() {
        return jdbc.sql("select frozen_at is not null from sync_device where id = ?")
                .param(UUID.fromString(tablet.device()))
                .query(Boolean.class)
                .single();
    }
}
