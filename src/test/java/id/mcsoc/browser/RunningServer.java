package id.mcsoc.browser;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The application as a process of its own, which a test may kill -9 and start again on the same data and port. */
public final class RunningServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    /** A server that lives for seconds gains nothing from the second compiler or a second collecting thread. */
    private static final List<String> QUICK_START = List.of("-Xmx1g", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final int port;
    private final Path log;
    private final List<String> command;
    private final @Nullable ClassArchive archive;
    private Process process;

    /** @param settings Spring properties, {@code spring.datasource.url} among them */
    public RunningServer(Path log, Map<String, String> settings) {
        this(log, settings, "id.mcsoc.McsOcApplication", withoutTests(System.getProperty("java.class.path")), null);
    }

    /** A server with additions of a test: {@code main} stands in the test classes. */
    public RunningServer(Path log, Map<String, String> settings, Class<?> main) {
        this(log, settings, main.getName(), System.getProperty("java.class.path"), null);
    }

    /** The same, for many starts: the classes are archived once, which costs a start and a half. */
    public static RunningServer startedOften(Path log, Map<String, String> settings, Class<?> main) {
        var archive = new ClassArchive(log.toAbsolutePath().getParent(), System.getProperty("java.class.path"));
        var server = new RunningServer(log, settings, main.getName(), archive.classPath(), archive);
        server.process.destroy();
        server.process.onExit().join();
        server.restart();
        return server;
    }

    private RunningServer(
            Path log, Map<String, String> settings, String main, String classPath, @Nullable ClassArchive archive) {
        this.port = freePort();
        this.log = log;
        this.archive = archive;
        this.command = command(main, classPath, port, settings);
        this.process = start();
    }

    public int port() {
        return port;
    }

    /** {@code http://localhost:…}, where browsers allow service workers. */
    public String url() {
        return "http://localhost:" + port;
    }

    /** SIGKILL: no shutdown hook, no flush. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    public void restart() {
        process = start();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
        }
    }

    private Process start() {
        try {
            var whole = new ArrayList<>(command);
            if (archive != null) {
                whole.add(1, archive.option());
            }
            var started = new ProcessBuilder(whole)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            awaitHealth(started);
            return started;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void awaitHealth(Process started) throws IOException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!healthy()) {
            if (!started.isAlive() || System.nanoTime() > deadline) {
                started.destroyForcibly();
                throw new IllegalStateException("the server did not start:\n" + Files.readString(log));
            }
            Thread.onSpinWait();
            java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    private boolean healthy() {
        try {
            var connection = (HttpURLConnection)
                    URI.create(url() + "/actuator/health").toURL().openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(2000);
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Beans of tests, a clock that stands still among them, are no part of the application. */
    private static String withoutTests(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static List<String> command(String main, String classPath, int port, Map<String, String> settings) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(QUICK_START);
        command.addAll(List.of("-cp", classPath));
        command.add(main);
        command.add("--server.port=" + port);
        settings.forEach((name, value) -> command.add("--" + name + "=" + value));
        return command;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
