package id.mcsoc.field.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import id.mcsoc.DemoServer;
import id.mcsoc.TestDevice;
import id.mcsoc.access.Users;
import id.mcsoc.browser.Accessibility;
import id.mcsoc.browser.Browsers;
import id.mcsoc.browser.Visitor;
import id.mcsoc.sync.Devices;
import id.mcsoc.sync.sealing.SealingKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Codes on the tablet's screen, read by the camera of the office: pixels, not texts. */
@DemoServer
class RescueCodesTest {

    /** Reads the canvas of each frame, in the given order, with the office's reader and puts them together. */
    private static final String READ = """
            async ({ frames, order }) => {
              const { reader } = await import("/js/rescue-camera.js");
              const { collector, fileOf } = await import("/js/rescue-frames.js");
              const { play } = await import("/field/parts/codes.js");
              const [read, add] = [await reader(), collector()];
              let state = null;
              for (const at of order) {
                play([frames[at]], 1);
                const [text] = await read(document.querySelector("[data-part=codes-canvas]"));
                state = text && add(text) || state;
              }
              const file = state.missing.length === 0 ? await fileOf(state).catch(() => null) : null;
              return { of: state.of, missing: state.missing, size: file?.size ?? -1 };
            }""";

    private static final String FRAMES = """
            async (bytes) => (await import("/field/parts/codes.js")).framesOf(Uint8Array.from(atob(bytes), (one) => one.charCodeAt(0)))""";

    /** A film: each frame for a third of a second, as JPEG pictures one after the other. */
    private static final String FILM = """
            async (frames) => {
              const { play } = await import("/field/parts/codes.js");
              const canvas = document.querySelector("[data-part=codes-canvas]");
              return frames.map((frame) => {
                play([frame], 1);
                const big = Object.assign(document.createElement("canvas"), { width: 960, height: 720 });
                const pen = big.getContext("2d");
                pen.fillStyle = "#ccc";
                pen.fillRect(0, 0, 960, 720);
                pen.drawImage(canvas, 140, 20, 680, 680);
                return big.toDataURL("image/jpeg", 0.8).split(",")[1];
              });
            }""";

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    @Autowired
    Devices devices;

    @Autowired
    Users users;

    @Autowired
    SealingKey office;

    @Autowired
    JdbcClient jdbc;

    final Playwright playwright = Browsers.playwright();
    TestDevice device;
    RescuedTablet tablet;

    @BeforeEach
    void aTablet() {
        device = TestDevice.enrol(devices, users.findByLogin("petugas").orElseThrow(), "Tablet uji");
        var calm = new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE);
        tablet = new RescuedTablet(
                playwright.chromium().launch(Browsers.options()).newContext(calm), "http://localhost:" + port);
        tablet.enrol(device, office.publicKey());
        tablet.write(8);
        tablet.open("/field/outbox");
    }

    @AfterEach
    void forgetIt() {
        playwright.close();
    }

    @Test
    void framesAreReadFromPixelsInAnyOrderAndALostOneIsNamed() {
        var frames = frames(tablet.file());
        assertThat(frames).hasSizeGreaterThan(1).allMatch(frame -> frame.length() <= 1000);
        var order = new ArrayList<Integer>();
        for (var at = frames.size() - 1; at >= 0; at--) {
            order.addAll(List.of(at, at));
        }
        var whole = read(frames, order);
        assertThat(whole.get("missing")).isEqualTo(List.of());
        assertThat(((Number) whole.get("size")).intValue()).isGreaterThan(500);
        var lost = read(frames, order.stream().filter(at -> at != 1).toList());
        assertThat(lost.get("missing")).isEqualTo(List.of(2));
    }

    /** The negative control: a piece of another file is never put into this one, and a changed one is noticed. */
    @Test
    void piecesOfAnotherFileDoNotFit() {
        var frames = new ArrayList<>(frames(tablet.file()));
        var stranger = frames(new byte[1500]);
        frames.set(1, stranger.get(1));
        assertThat(read(frames, List.of(1, 0)).get("missing")).isEqualTo(List.of(2));
        frames.set(1, stranger.get(1).replaceFirst("MCSX1 \\w+", frames.get(0).substring(0, 22)));
        var order = java.util.stream.IntStream.range(0, frames.size()).boxed().toList();
        assertThat(read(frames, order).get("size")).isEqualTo(-1);
    }

    @Test
    void withoutMotionTheOfficerTurnsThePagesAndEverybodyCanReadTheScreen() {
        var page = tablet.page;
        page.locator("[data-part=rescue-show]").click();
        var where = page.locator("[data-part=codes-number]");
        page.waitForSelector("[data-part=codes]:visible");
        assertThat(where.innerText()).startsWith("Kode 1 dari");
        page.waitForTimeout(700);
        assertThat(where.innerText()).startsWith("Kode 1 dari");
        page.locator("[data-part=codes-next]").click();
        assertThat(where.innerText()).startsWith("Kode 2 dari");
        page.locator("[data-part=codes-run]").click();
        page.waitForSelector("[data-part=codes-number]:not(:has-text('Kode 2 dari'))");
        page.locator("[data-part=codes-run]").click();
        Accessibility.check(page);
        Accessibility.checkNarrow(page);
    }

    @Test
    void theCameraOfTheOfficeReadsThemAndTheFormGoesByItself() throws IOException {
        var film = film(frames(tablet.file()));
        var args = new ArrayList<>(Browsers.options().args);
        args.addAll(List.of(
                "--use-fake-ui-for-media-stream",
                "--use-fake-device-for-media-stream",
                "--use-file-for-fake-video-capture=" + film));
        var browser = playwright.chromium().launch(Browsers.options().setArgs(args));
        var page = Visitor.login(browser, "http://localhost:" + port, "kepala").open("/sync/rescue");
        page.locator("[data-part=start]").click();
        page.waitForSelector(".notice--success");
        assertThat(page.locator("main").innerText()).contains("8 catatan dalam berkas ini sudah ada di server");
        assertThat(jdbc.sql("select count(*) from sync_operation where device = ?")
                        .param(device.device().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(8);
    }

    @SuppressWarnings("unchecked")
    private List<String> frames(byte[] file) {
        return (List<String>) tablet.page.evaluate(FRAMES, Base64.getEncoder().encodeToString(file));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> read(List<String> frames, List<Integer> order) {
        return (Map<String, Object>) tablet.page.evaluate(READ, Map.of("frames", frames, "order", order));
    }

    @SuppressWarnings("unchecked")
    private Path film(List<String> frames) throws IOException {
        var film = folder.resolve("codes.mjpeg");
        var pictures = (List<String>) tablet.page.evaluate(FILM, frames);
        try (var out = Files.newOutputStream(film)) {
            for (var picture : pictures) {
                for (var i = 0; i < 10; i++) {
                    out.write(Base64.getDecoder().decode(picture));
                }
            }
        }
        return film;
    }
}
