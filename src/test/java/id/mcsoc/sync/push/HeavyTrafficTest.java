package id.mcsoc.sync.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.mcsoc.McsTest;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Too much, too large, and one that poisons the rest: each costs itself only. */
@McsTest
@Import(TestOperations.class)
class HeavyTrafficTest extends OneTablet {

    private static final int MIB = 1024 * 1024;

    @Test
    void onePoisonedOperationInAThousandStopsNoOther() throws Exception {
        for (var poison : List.of("TEST_BREAK_CONSTRAINT", "TEST_OVERFLOW")) {
            var before = results();
            for (var batch = 0; batch < 5; batch++) {
                web.perform(tablet.push(thousand(batch == 2 ? poison : "TEST_YES")))
                        .andExpect(status().isAccepted());
            }
            assertThat(results().get("APPLIED") - before.getOrDefault("APPLIED", 0L))
                    .isEqualTo(999);
            assertThat(results().get("REJECTED") - before.getOrDefault("REJECTED", 0L))
                    .isEqualTo(1);
        }
    }

    /** Ten gibibytes of zeros, packed in 160 members as gzip allows; the test itself holds ten mebibytes of it. */
    @Test
    void aBombOfTenGibibytesIsRefusedAndHardlyUnpacked() throws Exception {
        var member = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(member)) {
            gzip.write(new byte[64 * MIB]);
        }
        bomb(member.toByteArray(), 160);
        bomb(member.toByteArray(), 2);
    }

    private void bomb(byte[] member, int times) throws Exception {
        var packed = new ByteArrayOutputStream();
        for (var i = 0; i < times; i++) {
            packed.writeBytes(member);
        }
        var request = tablet.send(packed.toByteArray()).header("Content-Encoding", "gzip");
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadAllocatedBytes();
        web.perform(request).andExpect(status().isContentTooLarge());
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(256L * MIB);
    }

    private List<Map<String, Object>> thousand(String third) {
        var batch = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < 200; i++) {
            batch.add(tablet.operation(i == 3 ? third : "TEST_YES", Map.of("login", Tablet.login())));
        }
        return batch;
    }

    private Map<String, Long> results() {
        var counted = new HashMap<String, Long>();
        jdbc.sql("select result, count(*) from sync_operation where device = ? group by result")
                .param(UUID.fromString(tablet.device()))
                .query((row, n) -> counted.put(row.getString(1), row.getLong(2)))
                .list();
        return counted;
    }
}
