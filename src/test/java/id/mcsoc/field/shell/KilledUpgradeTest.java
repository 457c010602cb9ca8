package id.mcsoc.field.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.WaitUntilState;
import id.mcsoc.DemoServer;
import id.mcsoc.TestDevice;
import id.mcsoc.access.Users;
import id.mcsoc.browser.Browsers;
import id.mcsoc.sync.Devices;
import id.mcsoc.sync.push.Journal;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * R11: the browser dies while a tablet's store is upgraded, at a seeded moment, and again. Twenty kills over every
 * release: {@code mvn -o test -Dgroups=heavy -Dtest=KilledUpgradeTest}; seed: {@code
 * -Dmcs.upgrade.seed=}.
 */
@DemoServer
class KilledUpgradeTest {

    private static final long SEED = Long.getLong("mcs.upgrade.seed", 20261121);
    private static final List<String> MOMENTS = List.of("copying", "copied", "upgrading", "upgraded");

    /** Tells where the upgrade is and makes every moment long enough to die in. */
    private static final String MOMENTS_TOLD = """
            const at = (moment) => {
              globalThis.moment?.(moment);
              for (const end = performance.now() + 250; performance.now() < end; );
            };
            const begin = FileSystemFileHandle.prototype.createWritable;
            FileSystemFileHandle.prototype.createWritable = async function (...all) {
              const writing = await begin.apply(this, all);
              at("copying");
              return writing;
            };
            const end = FileSystemWritableFileStream.prototype.close;
            FileSystemWritableFileStream.prototype.close = async function () {
              await end.call(this);
              at("copied");
            };
            const open = IDBFactory.prototype.open;
            IDBFactory.prototype.open = function (...all) {
              const asked = open.apply(this, all);
              asked.addEventListener("upgradeneeded", () => at("upgrading"));
              asked.addEventListener("success", () => all[1] === 3 && at("upgraded"));
              return asked;
            };""";

    @LocalServerPort
    int port;

    @Autowired
    Devices devices;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    final Playwright playwright = Browsers.playwright();
    final Random random = new Random(SEED);

    @AfterEach
    void cleanUp() {
        playwright.close();
        new Journal(jdbc).forget("name = 'Tablet mati'");
    }

    @Test
    void killedThreeTimesNothingIsLost() {
        var survived = killed(5, 3);
        System.out.println("upgrade seed " + SEED + ", killed while " + survived);
    }

    @Test
    @Tag("heavy")
    void killedTwentyTimesNothingIsLost() {
        var survived = new HashSet<String>();
        for (var release = 1; release <= 5; release++) {
            survived.addAll(killed(release, 4));
        }
        System.out.println("upgrade seed " + SEED + ", 20 kills while " + survived);
        assertThat(survived).containsAll(MOMENTS);
    }

    /** @return where the upgrade was when the browser died */
    private Set<String> killed(int release, int times) {
        var moments = new HashSet<String>();
        for (var kill = 0; kill < times; kill++) {
            var profile = folder.resolve(release + "-" + kill);
            var wanted = MOMENTS.get((kill + random.nextInt(2)) % MOMENTS.size());
            old(release, profile);
            moments.add(die(profile, wanted));
            assertThat(whole(profile))
                    .as("release %d, killed while %s", release, wanted)
                    .isEqualTo(List.of(3, 1000, ReleasedStore.DRAFTS, 4, 0));
        }
        return moments;
    }

    private void old(int release, Path profile) {
        try (var context = start(profile)) {
            var device = TestDevice.enrol(devices, users.findByLogin("petugas").orElseThrow(), "Tablet mati");
            new ReleasedStore(release, 1000).write(context, server(), device, devices.sealingKey());
        }
    }

    private String die(Path profile, String wanted) {
        var context = start(profile);
        var page = context.pages().get(0);
        var reached = new HashSet<String>();
        page.exposeBinding("moment", (source, told) -> reached.add((String) told[0]));
        page.addInitScript(MOMENTS_TOLD);
        page.navigate(server() + "/field/unlock", new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        page.waitForCondition(() -> reached.contains(wanted));
        Browsers.kill(profile);
        return wanted;
    }

    private Object whole(Path profile) {
        try (var context = start(profile)) {
            var page = context.pages().get(0);
            page.navigate(server() + "/field/unlock");
            page.waitForSelector("html[data-ready=true]");
            return ReleasedStore.read(page);
        }
    }

    private BrowserContext start(Path profile) {
        var context = playwright.chromium().launchPersistentContext(profile, Browsers.persistent());
        context.route("**/sync/v1/**", com.microsoft.playwright.Route::abort);
        return context;
    }

    private String server() {
        return "http://localhost:" + port;
    }
}
