package id.mcsoc.sync.faults;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.browser.RunningServer;
import id.mcsoc.sync.BackupCommand;
import id.mcsoc.sync.faults.SimulatedTablet.Client;
import id.mcsoc.sync.push.FaultServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * R1 to R4 and R6 under a bad network and kill -9 of the server, each with a control that must fail; in large:
 * {@link LongFaultRunTest}. Seed: {@code -Dmcs.fault.seed=}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultRunTest {

    private static final long SEED = Long.getLong("mcs.fault.seed", 20261120);
    private static final String H2 =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;" + "AUTO_SERVER=TRUE";

    @TempDir
    static Path folder;

    RunningServer server;
    JdbcClient tables;
    History history;
    ChaosProxy proxy;
    Checkers checkers;

    @BeforeAll
    void start() {
        System.out.println("fault seed " + SEED);
        var url = url();
        server = new RunningServer(
                folder.resolve("server.log"),
                Map.of(
                        "spring.datasource.url", url,
                        "mcs.seed", "none",
                        "spring.main.banner-mode", "off",
                        "spring.main.lazy-initialization", "true"),
                FaultServer.class);
        tables = JdbcClient.create(new DriverManagerDataSource(url, "sa", ""));
    }

    private static String url() {
        return "jdbc:h2:file:" + folder.resolve("db") + H2;
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @BeforeEach
    void aRun(org.junit.jupiter.api.TestInfo test) {
        tables.sql("delete from fault_effect").update();
        history = new History(test.getTestMethod().orElseThrow().getName());
        proxy = new ChaosProxy(server.url(), ChaosProxy.badDay(), SEED, history);
        checkers = new Checkers(history, tables);
    }

    @AfterEach
    void itsEnd() {
        proxy.close();
        history.close();
    }

    /** With its control: the tablet whose server says yes before it writes loses what it was told, and only it. */
    @Test
    void nothingIsLostDoubledOrDisorderedWhenNetworkAndServerFail() throws Exception {
        var deceived = run(FaultServer.ACK_BEFORE_COMMIT, Client.HONEST, 100, 0);
        drain(deceived, Duration.ofSeconds(30));
        proxy.spoil(ChaosProxy.badDay());
        var tablet = run("jujur", Client.HONEST, 1000, 1);
        drain(tablet, Duration.ofSeconds(60));
        assertThat(tablet.pending()).isZero();
        assertThat(checkers.lost()).hasSize(100).allMatch(told -> told.device().equals(deceived.device()));
        assertThat(checkers.brokenAcks()).isNotEmpty().allMatch(line -> line.startsWith(deceived.device()));
        assertThat(checkers.duplicated()).isEmpty();
        assertThat(checkers.outOfOrder()).isEmpty();
        assertThat(tables.sql("select count(*) from fault_effect")
                        .query(Long.class)
                        .single())
                .isEqualTo(1000);
        assertThat(Files.readString(folder.resolve("server.log"))).doesNotContain("OutOfMemoryError");
        theSecondJudgeAgrees();
    }

    @Test
    void aRealBrowserThatIsKilledLosesNothingItCalledSaved() throws Exception {
        var given = SimulatedTablet.enrol(server.url(), "chromium");
        try (var tablet = new BrowserTablet(folder.resolve("profile"), proxy.url(), given, history)) {
            tablet.saveUntil(60);
            tablet.killAndReopen();
            server.kill();
            tablet.saveUntil(150);
            server.restart();
            proxy.heal();
            tablet.killAndReopen();
            tablet.awaitEmptyOutbox();
        }
        assertThat(history.told()).hasSizeGreaterThanOrEqualTo(150);
        noneIsLostDoubledOrDisordered();
    }

    /** R18, with its control: of two tablets only the one that trusts the server gives back what a restore forgot. */
    @Test
    void aServerRestoredFromABackupGetsEverythingAgainByItself() throws Exception {
        proxy.heal();
        var honest = run("pulih", Client.HONEST, 200, 0);
        var stubborn = run("keras-kepala", Client.TRUSTS_ITS_OWN_ACKED, 200, 0);
        List.of(honest, stubborn).forEach(tablet -> drain(tablet, Duration.ofSeconds(60)));
        var store = folder.resolve("db.mv.db");
        server.kill();
        var backup = Files.copy(store, folder.resolve("backup"), StandardCopyOption.REPLACE_EXISTING);
        server.restart();
        for (var tablet : List.of(honest, stubborn)) {
            IntStream.range(0, 120).forEach(i -> tablet.save());
            drain(tablet, Duration.ofSeconds(60));
        }
        assertThat(checkers.lost()).isEmpty();
        server.kill();
        Files.copy(backup, store, StandardCopyOption.REPLACE_EXISTING);
        assertThat(BackupCommand.run("restored", new String[] {"--spring.datasource.url=" + url()}))
                .isZero();
        server.restart();
        for (var tablet : List.of(honest, stubborn)) {
            tablet.hello();
            drain(tablet, Duration.ofSeconds(60));
        }
        assertThat(checkers.lost()).hasSize(120).allMatch(told -> told.device().equals(stubborn.device()));
        assertThat(checkers.duplicated()).isEmpty();
        assertThat(checkers.outOfOrder()).isEmpty();
    }

    @Test
    void theCheckersSeeAClientThatRemovesBeforeSending() throws Exception {
        run("hapus-dulu", Client.REMOVES_BEFORE_SENDING, 400, 0);
        assertThat(checkers.lost()).isNotEmpty();
    }

    @Test
    void theCheckersSeeAClientThatBelievesAnyTwoHundred() throws Exception {
        run("percaya-200", Client.BELIEVES_ANY_2XX, 400, 0);
        assertThat(checkers.lost()).isNotEmpty();
    }

    @Test
    void theCheckersSeeAServerWithoutMemory() throws Exception {
        run(FaultServer.DEDUPE_OFF, Client.HONEST, 400, 0);
        assertThat(checkers.duplicated()).isNotEmpty();
        assertThat(checkers.outOfOrder()).isNotEmpty();
    }

    /** The server as it ships keeps the order even of such a tablet; one without its rule does not. */
    @Test
    void theCheckersSeeAParallelSender() throws Exception {
        for (var name : List.of("sabar", FaultServer.ANY_ORDER)) {
            var given = SimulatedTablet.enrol(server.url(), name);
            var tablet = new SimulatedTablet(proxy.url(), given, Client.SENDS_IN_PARALLEL, history);
            IntStream.range(0, 300).forEach(i -> tablet.save());
            drain(tablet, Duration.ofSeconds(30));
            assertThat(tablet.pending()).isZero();
            assertThat(checkers.outOfOrder().isEmpty()).isEqualTo(!name.equals(FaultServer.ANY_ORDER));
        }
    }

    @Test
    void theCheckersSeeALoopThatGivesUp() throws Exception {
        var tablet = run("menyerah", Client.SWALLOWS_ERRORS, 400, 0);
        drain(tablet, Duration.ofSeconds(2));
        assertThat(tablet.pending()).isNotZero();
    }

    /** Saves and sends in turn, killing the server at drawn moments. */
    private SimulatedTablet run(String name, Client client, int operations, int kills) throws Exception {
        var random = new Random(SEED);
        var tablet = new SimulatedTablet(proxy.url(), SimulatedTablet.enrol(server.url(), name), client, history);
        var killAt = new HashMap<Integer, Boolean>();
        random.ints(kills, operations / 10, operations).forEach(at -> killAt.put(at, true));
        for (var i = 0; i < operations; i++) {
            tablet.save();
            if (killAt.containsKey(i)) {
                var pushing = new Thread(tablet::push);
                pushing.start();
                server.kill();
                pushing.join();
                server.restart();
            }
            if (random.nextInt(10) == 0) {
                tablet.push();
            }
        }
        return tablet;
    }

    private void drain(SimulatedTablet tablet, Duration most) {
        proxy.heal();
        var deadline = System.nanoTime() + most.toNanos();
        while (tablet.pending() > 0 && System.nanoTime() < deadline) {
            tablet.push();
        }
    }

    private void theSecondJudgeAgrees() throws Exception {
        var files = Files.createDirectories(folder.resolve("judge"));
        new Export(tables, files).write();
        history.copyTo(files.resolve("history.jsonl"));
        assertThat(Recheck.verdict(files))
                .containsEntry("operations", (long) history.size())
                .containsEntry("lost", (long) checkers.lost().size())
                .containsEntry("duplicated", 0L)
                .containsEntry("out of order", 0L)
                .containsEntry(
                        "broken acknowledgements", (long) checkers.brokenAcks().size());
    }

    private void noneIsLostDoubledOrDisordered() {
        assertThat(checkers.lost()).isEmpty();
        assertThat(checkers.duplicated()).isEmpty();
        assertThat(checkers.brokenAcks()).isEmpty();
        assertThat(checkers.outOfOrder()).isEmpty();
    }
}
