package id.mcsoc.sync.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.TestTime;
import id.mcsoc.access.AccessLog;
import id.mcsoc.sync.JournalCommand;
import id.mcsoc.sync.backup.JournalCheck;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;

/** Who may write to the database may still not rewrite what arrived; who owns it is found out. */
@McsTest
@Import(TestOperations.class)
class JournalTest extends OneTablet {

    @Autowired
    JournalCheck check;

    @Autowired
    AccessLog log;

    UUID device;

    @BeforeEach
    void fiveOperations() throws Exception {
        device = UUID.fromString(tablet.device());
        push(3);
        push(2);
    }

    @AfterEach
    void forget() {
        Journal.of(jdbc).unguarded(() -> {
            jdbc.sql("delete from sync_operation where device = ?")
                    .param(device)
                    .update();
            jdbc.sql("delete from sync_incarnation where device = ?")
                    .param(device)
                    .update();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update sync_operation set payload = '{}' where device = ?",
                "update sync_operation set officer = '00000000-0000-7000-8000-000000000001' where device = ?",
                "update sync_operation set captured_at = received_at, seq = seq + 10 where device = ?",
                "update sync_operation set chain = null where device = ?",
                "delete from sync_operation where device = ?"
            })
    void whatArrivedIsNotRewritten(String deed) {
        assertThatThrownBy(() -> jdbc.sql(deed).param(device).update()).isInstanceOf(DataAccessException.class);
        assertThat(faults()).isEmpty();
    }

    /** The negative control: that a person handled it may be added. */
    @Test
    void whatBecameOfItIsWrittenDown() {
        assertThat(jdbc.sql("update sync_operation set handled_at = received_at, handled_by = 'Uji', handled_note = 'x'"
                                + " where device = ?")
                        .param(device)
                        .update())
                .isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"update access_log set subject = 'x'", "delete from access_log"})
    void whoSawWhatIsNotRewritten(String deed) {
        log.saw(TestActors.in(users).planner(), "journal-test", "family:x");
        assertThatThrownBy(() -> jdbc.sql(deed).update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void anOwnerWhoRewritesIsFoundOut() {
        var before = check.read(TestTime.START).anchor();
        insider(
                "update sync_operation set payload = replace(payload, 'TEST_YES', 'TEST_NO') where device = ? and seq = 2");
        assertThat(faults()).singleElement().asString().contains(" 2: not what arrived");
        assertThat(check.read(TestTime.START).anchor()).isEqualTo(before);
    }

    @Test
    void anOwnerWhoRemovesIsFoundOut() {
        insider("delete from sync_operation where device = ? and seq = 2");
        assertThat(faults()).singleElement().asString().contains(" 2: missing");
    }

    @Test
    void anOwnerWhoCutsTheEndIsFoundOut() {
        insider("delete from sync_operation where device = ? and seq > 3");
        assertThat(faults()).singleElement().asString().contains("reached 5, holds 3");
    }

    @Test
    void anOwnerWhoRemovesAllIsFoundOut() {
        insider("delete from sync_operation where device = ?");
        assertThat(faults()).singleElement().asString().endsWith(": missing");
    }

    /** Who forges the hashes as well still does not know what the anchor of yesterday was. */
    @Test
    void anOwnerWhoForgesEverythingMissesTheAnchor() {
        var before = check.read(TestTime.START).anchor();
        insider("delete from sync_operation where device = ? and seq = 5");
        jdbc.sql("update sync_incarnation set applied_through = 4 where device = ?")
                .param(device)
                .update();
        assertThat(faults()).isEmpty();
        assertThat(check.read(TestTime.START).anchor()).isNotEqualTo(before);
    }

    @Test
    void theAnchorOfAMomentStaysWhatComesLater() throws Exception {
        var before = check.read(TestTime.START.minusSeconds(1)).anchor();
        push(1);
        assertThat(check.read(TestTime.START.minusSeconds(1)).anchor()).isEqualTo(before);
        assertThat(check.read(TestTime.START).anchor()).isNotEqualTo(before);
    }

    @Test
    void theCommandAsksForAMoment() {
        assertThat(JournalCommand.run(new String[] {"--until=kemarin"})).isEqualTo(2);
    }

    private void insider(String deed) {
        Journal.of(jdbc).unguarded(() -> jdbc.sql(deed).param(device).update());
    }

    private List<String> faults() {
        return check.read(TestTime.START).faults().stream()
                .filter(fault -> fault.startsWith(tablet.device()))
                .toList();
    }

    private void push(int operations) throws Exception {
        var batch = Stream.generate(() -> tablet.operation("TEST_YES", Map.of()))
                .limit(operations)
                .toList();
        web.perform(tablet.push(batch)).andExpect(status().isAccepted());
    }
}
