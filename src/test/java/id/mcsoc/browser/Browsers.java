package id.mcsoc.browser;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CLI;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * Finds a Chromium on this machine: an installed Chromium or Chrome, then Playwright's cache; installs one where it
 * can; else says in one sentence what to install.
 */
public final class Browsers {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-features=" + String.join(",", unwanted()));
    private static final Path EXECUTABLE = find().or(Browsers::install)
            .orElseThrow(() -> new IllegalStateException(
                    "The browser tests need Chromium: install it (Debian: apt-get install chromium) and run again."));

    private Browsers() {}

    /**
     * Chromium takes the last list only, so Playwright's own stands here again; the two popups of the address bar are
     * ours: pages that nobody sees, loaded anew for every context.
     */
    private static List<String> unwanted() {
        return List.of(
                "WebUIOmniboxPopup",
                "WebUIOmniboxAimPopup",
                "AutoDeElevate",
                "AvoidUnnecessaryBeforeUnloadCheckSync",
                "BlockOriginHeaderModificationOnRedirect",
                "BoundaryEventDispatchTracksNodeRemoval",
                "DestroyProfileOnBrowserClose",
                "DialMediaRouteProvider",
                "GlobalMediaControls",
                "HttpsUpgrades",
                "LensOverlay",
                "MediaRouter",
                "OptimizationHints",
                "PaintHolding",
                "ThirdPartyStoragePartitioning",
                "Translate");
    }

    public static Playwright playwright() {
        return Playwright.create();
    }

    public static BrowserType.LaunchOptions options() {
        return new BrowserType.LaunchOptions()
                .setExecutablePath(EXECUTABLE)
                .setArgs(ARGUMENTS)
                .setHeadless(true);
    }

    /** For a browser with a profile folder of its own, which survives a kill. */
    public static BrowserType.LaunchPersistentContextOptions persistent() {
        return new BrowserType.LaunchPersistentContextOptions()
                .setExecutablePath(EXECUTABLE)
                .setArgs(ARGUMENTS)
                .setHeadless(true);
    }

    /** Kills every process of the profile at once, as a power cut would, and returns when none of them runs. */
    public static void kill(Path profile) {
        processes(profile).forEach(ProcessHandle::destroyForcibly);
        Awaitility.await()
                .pollInterval(Duration.ofMillis(20))
                .until(() -> processes(profile).isEmpty());
    }

    /** Those that are dead and not buried yet have no command line any more. */
    private static List<ProcessHandle> processes(Path profile) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains("--user-data-dir=" + profile))
                .toList();
    }

    private static Optional<Path> find() {
        var path = Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(path, cached()).filter(Files::isExecutable).findFirst();
    }

    private static Stream<Path> cached() {
        var cache = Path.of(System.getProperty("user.home"), ".cache", "ms-playwright");
        if (!Files.isDirectory(cache)) {
            return Stream.empty();
        }
        try (var files = Files.walk(cache, 4)) {
            return files
                    .filter(file -> file.endsWith("chrome-linux/chrome") || file.endsWith("chrome-linux64/chrome"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static Optional<Path> install() {
        var root = "root".equals(System.getProperty("user.name"));
        var playwright = new ArrayList<String>();
        playwright.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        playwright.addAll(List.of("-cp", System.getProperty("java.class.path"), CLI.class.getName()));
        playwright.addAll(List.of("install", "chromium"));
        var installed = run(playwright)
                || root && run(List.of("apt-get", "update")) && run(List.of("apt-get", "install", "-y", "chromium"));
        return installed ? find() : Optional.empty();
    }

    private static boolean run(List<String> command) {
        try {
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            builder.environment().remove("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD");
            var process = builder.start();
            return process.waitFor(5, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
