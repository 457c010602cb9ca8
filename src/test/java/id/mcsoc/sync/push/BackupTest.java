package id.mcsoc.sync.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.TestDevice;
import id.mcsoc.TestTime;
import id.mcsoc.access.Users;
import id.mcsoc.sync.BackupCommand;
import id.mcsoc.sync.Devices;
import id.mcsoc.sync.backup.Backups;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A tablet may forget only what a verified backup has held for a week; after a restore it sends the rest again. */
@McsTest
@Import(TestOperations.class)
class BackupTest {

    @Autowired
    MockMvc web;

    @Autowired
    Devices devices;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Backups backups;

    @Autowired
    TestTime.MovableClock clock;

    Tablet tablet;

    @BeforeEach
    void aTablet() {
        tablet =
                new Tablet(TestDevice.enrol(devices, TestActors.in(users).officer("T1"), "Tablet uji"), TestTime.START);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void nothingMayBeForgottenBeforeABackupCoversIt() throws Exception {
        push(2);
        clock.advance(Duration.ofDays(30));
        reach(0, 0);
    }

    @Test
    void whatABackupCoversMayBeForgottenAfterAWeek() throws Exception {
        push(2);
        clock.advance(Duration.ofHours(1));
        push(1);
        backups.cover(clock.instant());
        reach(2, 0);
        clock.advance(Duration.ofDays(7));
        reach(2, 2);
        backups.cover(clock.instant());
        reach(3, 3);
        backups.cover(TestTime.START);
        reach(3, 3);
    }

    /** The server of a backup: rows after it are gone, the epoch is new. */
    @Test
    void afterARestoreTheServerSaysWhereItStandsAndTakesTheRestAgain() throws Exception {
        push(2);
        var later = List.of(tablet.operation("TEST_YES", Map.of()));
        web.perform(tablet.push(later)).andExpect(jsonPath("$.appliedThrough").value(3));
        var before = epochs().get(0);
        restoreTo(2);
        web.perform(tablet.push(List.of()))
                .andExpect(jsonPath("$.appliedThrough").value(2))
                .andExpect(jsonPath("$.serverEpoch").value(not(before)));
        web.perform(tablet.push(later))
                .andExpect(jsonPath("$.appliedThrough").value(3))
                .andExpect(jsonPath("$.results[0].r").value("APPLIED"));
    }

    @Test
    void theCommandAsksForTheMomentOfTheBackup() {
        assertThat(BackupCommand.run("backed-up", new String[] {})).isEqualTo(2);
        assertThat(BackupCommand.run("backed-up", new String[] {"--at=kemarin"}))
                .isEqualTo(2);
    }

    private void push(int operations) throws Exception {
        var batch = Stream.generate(() -> tablet.operation("TEST_YES", Map.of()))
                .limit(operations)
                .toList();
        web.perform(tablet.push(batch)).andExpect(status().isAccepted());
    }

    private void reach(int through, int forget) throws Exception {
        web.perform(tablet.push(List.of()))
                .andExpect(jsonPath("$.backupThrough").value(through))
                .andExpect(jsonPath("$.forgetThrough").value(forget));
    }

    private void restoreTo(long seq) {
        var device = UUID.fromString(tablet.device());
        Journal.of(jdbc)
                .unguarded(() -> jdbc.sql("delete from sync_operation where device = ? and seq > ?")
                        .params(device, seq)
                        .update());
        jdbc.sql("update sync_incarnation set applied_through = ? where device = ?")
                .params(seq, device)
                .update();
        backups.restored();
        assertThat(epochs()).isEmpty();
    }

    private List<String> epochs() {
        return jdbc.sql("select cast(epoch as varchar(36)) from sync_epoch")
                .query(String.class)
                .list();
    }
}
