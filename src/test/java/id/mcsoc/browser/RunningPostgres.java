package id.mcsoc.browser;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A PostgreSQL of its own, as durable as in production, whose postmaster a test may kill -9 and start again. */
public final class RunningPostgres implements AutoCloseable {

    private final Path data;
    private final EmbeddedPostgres first;
    private final List<String> command;

    public RunningPostgres(Path data) throws IOException {
        this.data = data;
        this.first = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
        var master = postmaster();
        this.command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(master.info().command().orElseThrow());
        command.addAll(List.of(master.info().arguments().orElseThrow()));
    }

    /** User {@code postgres}, no password. */
    public String url() {
        return first.getJdbcUrl("postgres", "postgres");
    }

    /** SIGKILL for the postmaster and every process it has; then it is started again and recovers. */
    public void killAndRestart() throws IOException {
        var master = postmaster();
        var all = new ArrayList<>(master.children().toList());
        all.add(0, master);
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process ->
                process.onExit().completeOnTimeout(process, 5, TimeUnit.SECONDS).join());
        Files.deleteIfExists(data.resolve("postmaster.pid"));
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolveSibling("postgres.log").toFile()))
                .start();
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!answers()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("PostgreSQL did not come back");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private boolean answers() {
        try (var connection = DriverManager.getConnection(url())) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    private ProcessHandle postmaster() throws IOException {
        var pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0).trim();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    @Override
    public void close() {
        try {
            postmaster().destroy();
            first.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
