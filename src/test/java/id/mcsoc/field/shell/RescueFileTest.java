package id.mcsoc.field.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mcsoc.DemoServer;
import id.mcsoc.TestActors;
import id.mcsoc.TestDevice;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.access.Users;
import id.mcsoc.browser.Disguises;
import id.mcsoc.browser.OpenBrowser;
import id.mcsoc.shared.Refused;
import id.mcsoc.sync.Devices;
import id.mcsoc.sync.SyncRefusal;
import id.mcsoc.sync.push.RescueImport;
import id.mcsoc.sync.sealing.SealingKey;
import java.util.Arrays;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The file of a real tablet: nobody but the office reads it, and however often it comes, nothing is there twice. */
@DemoServer
class RescueFileTest {

    private static final long SEED = 20261121;

    @RegisterExtension
    static final OpenBrowser CHROMIUM = new OpenBrowser();

    @LocalServerPort
    int port;

    @Autowired
    RescueImport rescue;

    @Autowired
    Devices devices;

    @Autowired
    Users users;

    @Autowired
    SealingKey office;

    @Autowired
    JdbcClient jdbc;

    TestDevice device;
    RescuedTablet tablet;
    Actor head;

    @BeforeEach
    void aTablet() {
        head = users.findByLogin("kepala").orElseThrow();
        device = TestDevice.enrol(devices, users.findByLogin("petugas").orElseThrow(), "Tablet uji");
        tablet = new RescuedTablet(CHROMIUM.get().newContext(), "http://localhost:" + port);
        tablet.enrol(device, office.publicKey());
    }

    @AfterEach
    void forgetIt() {
        tablet.context.close();
    }

    @Test
    void atAnyCountLockedOrNotItNamesNobodyAndIsTakenOnce() {
        var random = new Random(SEED);
        var written = 0;
        for (var more : new int[] {1, 2 + random.nextInt(8), 20 + random.nextInt(200)}) {
            tablet.write(more);
            written += more;
            var open = tablet.file();
            tablet.lock();
            var locked = tablet.file();
            tablet.unlock();
            assertThat(Disguises.found(open, RescuedTablet.PEOPLE)).isEmpty();
            assertThat(Disguises.found(locked, RescuedTablet.PEOPLE)).isEmpty();
            assertThat(open.length).isLessThan(locked.length + 200);
            for (var file : new byte[][] {open, locked, open}) {
                assertThat(rescue.take(head, file).through()).isEqualTo(written);
                assertThat(stored()).isEqualTo(written);
            }
        }
        tablet.sends();
        assertThat(stored()).isEqualTo(written);
        assertThat(tablet.pending()).isZero();
    }

    /** The negative control: without the office's key the same search finds everybody. */
    @Test
    void theSearchFindsEverybodyInAFileThatWasNotSealed() {
        tablet.page.evaluate(
                "async () => { const store = (await import('/field/core/store.js')).openStore();"
                        + " const { sealingKey, ...me } = await store.get('meta', 'device'); await store.put('meta', me, 'device'); }");
        tablet.write(2);
        assertThat(Disguises.found(tablet.file(), RescuedTablet.PEOPLE))
                .containsExactlyElementsOf(new TreeSet<>(RescuedTablet.PEOPLE));
    }

    @Test
    void aFileThatIsCutChangedForeignOrTooLargeIsRefusedByItsCodeAndLeavesNothing() {
        tablet.write(5);
        var file = tablet.file();
        var random = new Random(SEED);
        for (var i = 0; i < 20; i++) {
            refused(SyncRefusal.RESCUE_BROKEN, head, Arrays.copyOf(file, random.nextInt(file.length - 8)));
            var changed = file.clone();
            changed[40 + random.nextInt(file.length - 48)] ^= (byte) (1 << random.nextInt(8));
            refused(SyncRefusal.RESCUE_BROKEN, head, changed);
        }
        refused(SyncRefusal.RESCUE_FOREIGN, TestActors.in(users).foreign(Role.BRANCH_HEAD), file);
        refused(SyncRefusal.RESCUE_TOO_LARGE, head, new byte[8 * 1024 * 1024 + 1]);
        refused(SyncRefusal.RESCUE_BROKEN, head, "PK, not a rescue file".getBytes());
        assertThat(stored()).isZero();
        assertThat(rescue.take(head, file).count()).isEqualTo(5);
        assertThat(stored()).isEqualTo(5);
    }

    private void refused(SyncRefusal code, Actor by, byte[] file) {
        assertThatThrownBy(() -> rescue.take(by, file))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private long stored() {
        return jdbc.sql("select count(*) from sync_operation where device = ?")
                .param(device.device().value())
                .query(Long.class)
                .single();
    }
}
