package id.mcsoc.sync.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * R9: a kill cannot show that a saved operation is on the disk, because the kernel lives on; the number of fsyncs can.
 * Needs strace. {@code mvn -o test -Dgroups=heavy -Dtest=DurableWritesTest}
 */
@Tag("heavy")
class DurableWritesTest {

    private static final int WRITES = 100;
    private static final String RELAXED = """
            async (count) => {
              const base = await new Promise((done) => {
                const open = indexedDB.open("relaxed", 1);
                open.onupgradeneeded = () => open.result.createObjectStore("rows");
                open.onsuccess = () => done(open.result);
              });
              for (let i = 0; i < count; i++) {
                await new Promise((done, failed) => {
                  const writing = base.transaction("rows", "readwrite", { durability: "relaxed" });
                  writing.objectStore("rows").put(`Layanan ${i}`, i);
                  writing.oncomplete = done;
                  writing.onabort = failed;
                });
              }
            }""";

    @TempDir
    Path folder;

    @Test
    void everySavedOperationIsFollowedByAnFsyncAndARelaxedOneIsNot() throws Exception {
        try (var house = FaultHouse.open(folder);
                var history = new History("durable-writes");
                var tablet = new BrowserTablet(
                        folder.resolve("profile"),
                        house.server().url(),
                        SimulatedTablet.enrol(house.server().url(), "strace"),
                        history)) {
            tablet.offline(true);
            tablet.save(1);
            var strict = fsyncs(tablet.page(), "strict", () -> tablet.save(WRITES));
            var relaxed = fsyncs(tablet.page(), "relaxed", () -> tablet.page().evaluate(RELAXED, WRITES));
            System.out.printf("R9: %d fsyncs for %d saved operations; relaxed: %d%n", strict, WRITES, relaxed);
            assertThat(strict).isGreaterThanOrEqualTo(WRITES);
            assertThat(relaxed).isLessThan(WRITES / 2);
        }
    }

    private long fsyncs(Page page, String name, Runnable writing) throws IOException, InterruptedException {
        var out = folder.resolve(name + ".strace");
        List<String> command =
                new ArrayList<>(List.of("strace", "-f", "-qq", "-e", "trace=fsync,fdatasync", "-o", out.toString()));
        browser().forEach(process -> command.addAll(List.of("-p", Long.toString(process.pid()))));
        var strace = new ProcessBuilder(command).redirectErrorStream(true).start();
        awaitAttached(page);
        writing.run();
        strace.destroy();
        strace.waitFor(10, TimeUnit.SECONDS);
        try (var lines = Files.lines(out)) {
            return lines.filter(line -> line.contains("sync(")).count();
        }
    }

    /** Traced is whoever has a tracer; the browser itself is the first. */
    private void awaitAttached(Page page) throws IOException {
        var status = Path.of("/proc", Long.toString(browser().get(0).pid()), "status");
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (Files.readAllLines(status).contains("TracerPid:\t0") && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        page.waitForTimeout(500);
    }

    private List<ProcessHandle> browser() {
        var main = ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains("--user-data-dir=" + folder))
                .toList();
        return main.stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .distinct()
                .toList();
    }
}
