package id.mcsoc.field.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import id.mcsoc.DemoServer;
import id.mcsoc.browser.Browsers;
import id.mcsoc.browser.Disguises;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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

    /** People of the package, of an operation, of a draft, of an answer. */
    private static final List<String> PEOPLE = List.of(
            "Budi Santoso",
            "Marlina Rahasia",
            "081298765432",
            "Jumadi Rahasia",
            "9971014101900099",
            "1571990101990099",
            "Jalan Rahasia 7");

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
        Browsers.kill(profile);
        assertThat(found()).containsAll(PEOPLE);
    }

    @Test
    void theSearchKnowsTheDisguises() throws IOException {
        Files.write(profile.resolve("a"), "xx Budi Santoso".getBytes(StandardCharsets.UTF_16LE));
        Files.writeString(profile.resolve("b"), Base64.getEncoder().encodeToString("yMarlina Rahasia!".getBytes()));
        try (var gzip = new java.util.zip.GZIPOutputStream(Files.newOutputStream(profile.resolve("c")))) {
            gzip.write("081298765432".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(found()).containsExactlyInAnyOrder("Budi Santoso", "Marlina Rahasia", "081298765432");
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

    private Set<String> found() throws IOException {
        var found = new TreeSet<String>();
        try (var files = Files.walk(profile)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                found.addAll(Disguises.found(Files.readAllBytes(file), PEOPLE));
            }
        }
        return found;
    }
}
