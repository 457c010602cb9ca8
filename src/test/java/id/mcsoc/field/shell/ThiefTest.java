package id.mcsoc.field.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import id.mcsoc.DemoServer;
import id.mcsoc.browser.Browsers;
import id.mcsoc.browser.Disguises;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody takes the tablet and reads its disk: the browser was killed, the profile is searched for people. */
@DemoServer
class ThiefTest {

    private static final String WORK = """
            async () => {
              const { openStore } = await import("/field/core/store.js");
              const { append, acknowledge } = await import("/field/core/outbox.js");
              const { saveDraft } = await import("/field/core/drafts.js");
              const store = openStore();
              const op = await append(store, { visit: "%s", grant: "g", type: "OPEN_COMPLAINT", form: "f",
                entity: "COMPLAINT/1", set: { complainant: "Marlina Rahasia", phone: "081298765432" } });
              await saveDraft(store, "register/v/1571990101990099", { "0.name": "Jumadi Rahasia", "0.nik": "9971014101900099" });
              const { incarnation } = await store.get("meta", "line");
              await acknowledge(store, { incarnation, serverEpoch: "e", appliedThrough: 1, results: [{ seq: op.seq,
                r: "CONFLICT_QUEUED", code: "X", facts: { street: "Jalan Rahasia 7" } }] }, "2026-11-20T01:00:00Z");
            }""".formatted(TabletSession.VISIT);

    /** Enough for the browser to move what it holds from its log into packed tables. */
    private static final String MORE = """
            async (round) => {
              const { openStore } = await import("/field/core/store.js");
              const { saveDraft } = await import("/field/core/drafts.js");
              const said = "Marlina Rahasia ya ".repeat(1500);
              for (let n = 0; n < 60; n++) await saveDraft(openStore(), `note/${round}/${n}`, { said });
            }""";

    private static final int MOST_ROUNDS = 12;

    /** Of an operation, of a draft, of an answer; and everybody in the package. */
    private static final List<String> PEOPLE = Stream.concat(
                    everybodyPacked(),
                    Stream.of(
                            "Budi Santoso",
                            "Marlina Rahasia",
                            "081298765432",
                            "Jumadi Rahasia",
                            "9971014101900099",
                            "1571990101990099",
                            "Jalan Rahasia 7"))
            .distinct()
            .toList();

    @LocalServerPort
    int port;

    @TempDir
    Path profile;

    final Playwright playwright = Browsers.playwright();

    @AfterEach
    void close() {
        playwright.close();
    }

    @Test
    void theProfileOfALockedTabletNamesNobody() throws IOException {
        var tablet = tablet();
        work(tablet);
        fill(tablet);
        tablet.open(tablet.visitPage("family", Map.of("kk", TabletSession.FAMILY)));
        assertThat(tablet.page.locator("main").innerText()).contains("Budi Santoso");
        tablet.page.evaluate("async () => (await import('/field/core/session.js')).lock()");
        Browsers.kill(profile);
        assertThat(found()).isEmpty();
    }

    /** The negative control: the same work with a store that does not encrypt. */
    @Test
    void theSearchFindsEverybodyWhereNothingIsEncrypted() throws IOException {
        var tablet = tablet();
        tablet.context.route("**/field/core/crypto.js", ThiefTest::withoutALock);
        work(tablet);
        fill(tablet);
        Browsers.kill(profile);
        assertThat(found()).containsAll(PEOPLE);
        assertThat(named(tables().get(0))).as("unpacked").contains("Jumadi Rahasia", "9971014101900099");
    }

    @Test
    void theSearchKnowsTheDisguises() throws IOException {
        Files.write(profile.resolve("a"), "xx Budi Santoso".getBytes(StandardCharsets.UTF_16LE));
        Files.writeString(profile.resolve("b"), Base64.getEncoder().encodeToString("yMarlina Rahasia!".getBytes()));
        try (var gzip = new java.util.zip.GZIPOutputStream(Files.newOutputStream(profile.resolve("c")))) {
            gzip.write("081298765432".getBytes(StandardCharsets.UTF_8));
        }
        Files.write(profile.resolve("d"), deflated("xx Siti Rahayu".getBytes()));
        assertThat(found()).containsExactlyInAnyOrder("Budi Santoso", "Marlina Rahasia", "081298765432", "Siti Rahayu");
    }

    private TabletSession tablet() {
        BrowserContext context = playwright.chromium().launchPersistentContext(profile, Browsers.persistent());
        return new TabletSession(context, "http://localhost:" + port);
    }

    private static void work(TabletSession tablet) {
        tablet.enrol();
        tablet.page.evaluate(WORK);
    }

    private static void withoutALock(Route route) {
        try (var file = ThiefTest.class.getResourceAsStream("/static/field/core/crypto.js")) {
            var clear = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceFirst("function encode\\(.*\\{", "$0 return value;")
                    .replaceFirst("function blind\\(.*\\{", "$0 return name;");
            route.fulfill(
                    new Route.FulfillOptions().setContentType("text/javascript").setBody(clear));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void fill(TabletSession tablet) {
        for (var n = 0; n < MOST_ROUNDS && tables().isEmpty(); n++) {
            tablet.page.evaluate(MORE, n);
        }
        assertThat(tables()).as("tables of LevelDB").isNotEmpty();
    }

    /** Files of the tablet's own store that were packed, the oldest first. */
    private List<Path> tables() {
        return inside(profile.resolve("Default/IndexedDB"))
                .filter(folder -> folder.getName().startsWith("http"))
                .flatMap(folder -> inside(folder.toPath()))
                .filter(file -> file.getName().endsWith(".ldb") && file.length() > 0)
                .map(File::toPath)
                .sorted()
                .toList();
    }

    /** The browser is at work in there. */
    private static Stream<File> inside(Path folder) {
        var files = folder.toFile().listFiles();
        return files == null ? Stream.empty() : Stream.of(files);
    }

    private static Set<String> named(Path file) throws IOException {
        return Disguises.found(Files.readAllBytes(file), PEOPLE);
    }

    private static byte[] deflated(byte[] text) {
        var deflater = new Deflater();
        deflater.setInput(text);
        deflater.finish();
        var out = new byte[200];
        var length = deflater.deflate(out);
        deflater.end();
        return java.util.Arrays.copyOf(out, length);
    }

    private static Stream<String> everybodyPacked() {
        return Pattern.compile("\"(?:familyCard|headName|name|nik|number|phone|email|street)\": \"([^\"]{9,})\"")
                .matcher(TabletSession.packageJson().replaceAll("(?s)\"facilities\".*", ""))
                .results()
                .map(match -> match.group(1));
    }

    private Set<String> found() throws IOException {
        var found = new TreeSet<String>();
        try (var files = Files.walk(profile)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                found.addAll(named(file));
            }
        }
        return found;
    }
}
