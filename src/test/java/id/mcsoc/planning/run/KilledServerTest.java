package id.mcsoc.planning.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.mcsoc.TestDatabase;
import id.mcsoc.browser.RunningServer;
import id.mcsoc.planning.solver.SolvedPlan.Score;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

/** Two servers on one PostgreSQL; the one that solves is killed with SIGKILL in the middle of a run. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledServerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int SECONDS = 8;

    @TempDir
    static Path logs;

    private final String url = TestDatabase.freshPostgresUrl();
    private final JdbcClient tables = JdbcClient.create(new DriverManagerDataSource(url, "postgres", ""));
    private final Map<String, RunningServer> servers = new LinkedHashMap<>();

    @BeforeAll
    void twoServers() {
        start("satu", "demo", true);
        start("dua", "none", true);
    }

    @AfterAll
    void stop() {
        servers.values().forEach(RunningServer::close);
    }

    @Test
    @Order(1)
    void theOtherServerFinishesTheRunNoWorseThanWhatWasStored() throws Exception {
        new PlannersLine(servers.get("satu").url()).startRun(SECONDS);
        var solving = awaitBest();
        var other = solving.equals("satu") ? "dua" : "satu";
        var stored = stored();
        servers.remove(solving).kill();

        assertThat(new PlannersLine(servers.get(other).url()).startRun(SECONDS)).contains("masih berjalan");
        await().atMost(PATIENCE).until(this::running, isRunning -> !isRunning);

        assertThat(text("select state from planning_run")).isEqualTo("FINISHED");
        assertThat(text("select node from planning_run")).isEqualTo(other);
        assertThat(result().hard()).isZero();
        assertThat(noWorse(result(), stored))
                .as("%s after %s", result(), stored)
                .isTrue();
        assertThat(number("select count(*) from planning_run")).isEqualTo(1);
        assertThat(number("select count(*) from planning_plan")).isEqualTo(1);
        assertThat(number("select count(*) from planning_job")).isZero();
    }

    /** The control: a server lives, but takes up no runs. */
    @Test
    @Order(2)
    void withResumingSwitchedOffTheRunIsNotFinished() throws Exception {
        var last = servers.values().iterator().next();
        new PlannersLine(last.url()).startRun(SECONDS);
        awaitBest();
        last.kill();
        servers.clear();
        start("tiga", "none", false);
        await().atMost(PATIENCE)
                .until(() -> number("select count(*) from planning_job where last_heartbeat"
                                + " < current_timestamp - interval '10 seconds'")
                        == 1);
        assertThat(running()).isTrue();
    }

    private void start(String node, String seed, boolean jobs) {
        var settings = Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", "postgres",
                "spring.datasource.password", "",
                "mcs.seed", seed,
                "mcs.planning.node", node,
                "mcs.planning.jobs", String.valueOf(jobs),
                "mcs.planning.heartbeat", "500ms",
                "server.servlet.session.cookie.secure", "false",
                "spring.main.banner-mode", "off");
        servers.put(node, new RunningServer(logs.resolve(node + ".log"), settings));
    }

    /** @return the server that solves, once it has stored a plan */
    private String awaitBest() {
        await().atMost(PATIENCE).until(() -> number("select count(*) from planning_run where best is not null") == 1);
        return text("select node from planning_run where best is not null");
    }

    private boolean running() {
        return number("select count(*) from planning_run where running_branch is not null") == 1;
    }

    private Score stored() {
        var score = JsonMapper.shared()
                .readTree(text("select best from planning_run"))
                .path("score");
        return new Score(
                score.path("hard").longValue(),
                score.path("medium").longValue(),
                score.path("soft").longValue());
    }

    private Score result() {
        return tables.sql("select hard_score, medium_score, soft_score from planning_plan where state = 'PROPOSED'")
                .query((row, n) -> new Score(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
    }

    private static boolean noWorse(Score found, Score stored) {
        return found.medium() != stored.medium() ? found.medium() > stored.medium() : found.soft() >= stored.soft();
    }

    private long number(String query) {
        return tables.sql(query).query(Long.class).single();
    }

    private String text(String query) {
        return tables.sql(query).query(String.class).single();
    }
}
