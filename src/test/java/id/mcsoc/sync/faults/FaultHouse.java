package id.mcsoc.sync.faults;

import id.mcsoc.browser.RunningPostgres;
import id.mcsoc.browser.RunningServer;
import id.mcsoc.sync.push.FaultServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The application as it ships, in a JVM of its own, on a PostgreSQL of its own. */
record FaultHouse(RunningPostgres postgres, RunningServer server, JdbcClient tables) implements AutoCloseable {

    static FaultHouse open(Path folder) throws IOException {
        var postgres = new RunningPostgres(folder.resolve("pg"));
        var server = new RunningServer(folder.resolve("server.log"), settings(postgres), FaultServer.class);
        return new FaultHouse(postgres, server, tables(postgres));
    }

    /** For a house that burns often: restarts take less. */
    static FaultHouse openOften(Path folder) throws IOException {
        var postgres = new RunningPostgres(folder.resolve("pg"));
        var server = RunningServer.startedOften(folder.resolve("server.log"), settings(postgres), FaultServer.class);
        return new FaultHouse(postgres, server, tables(postgres));
    }

    private static JdbcClient tables(RunningPostgres postgres) {
        return JdbcClient.create(new DriverManagerDataSource(postgres.url(), "postgres", ""));
    }

    private static Map<String, String> settings(RunningPostgres postgres) {
        return Map.of(
                "spring.datasource.url", postgres.url(),
                "spring.datasource.username", "postgres",
                "mcs.seed", "none",
                "spring.main.banner-mode", "off",
                "spring.main.lazy-initialization", "true");
    }

    @Override
    public void close() {
        server.close();
        postgres.close();
    }
}
