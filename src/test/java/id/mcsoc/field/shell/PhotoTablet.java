package id.mcsoc.field.shell;

import com.microsoft.playwright.Page;
import id.mcsoc.TestActors;
import id.mcsoc.TestDevice;
import id.mcsoc.access.Users;
import id.mcsoc.browser.OpenBrowser;
import id.mcsoc.sync.Devices;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A tablet of the real office, in a browser behind a line that breaks, and what scripts about its photos need. */
abstract class PhotoTablet {

    static final long SEED = Long.getLong("mcs.fault.seed", 20261121);
    private static final int EVERY = 64 * 1024;

    static final String TOOLS = """
            const { openStore } = await import("/field/core/store.js");
            const { enrol, signing } = await import("/field/core/auth.js");
            const { protect } = await import("/field/core/unlock.js");
            const blobs = await import("/field/core/photos.js");
            const createPhotos = (tools) => blobs.createPhotos(tools,
              async () => (await outbox.counts(tools.store)).pending > 0, () => 0);
            const outbox = await import("/field/core/outbox.js");
            const enrolled = async (name) => {
              const store = openStore(name);
              if (await store.get("meta", "device")) return store;
              const bytes = Uint8Array.from(atob(given.key.replaceAll("-", "+").replaceAll("_", "/")), (one) => one.charCodeAt(0));
              const curve = { name: "ECDSA", namedCurve: "P-256" };
              const privateKey = await crypto.subtle.importKey("pkcs8", bytes, curve, false, ["sign"]);
              const locked = await protect({ secret: "kata sandi uji", pin: "271828" }, { memory: 64, rounds: 1 });
              await enrol(store, { device: given.device, sealingKey: given.office }, { privateKey }, locked);
              return store;
            };
            /** Noise: a picture of about 300 KB that packs no smaller. */
            const picture = async (side = 560) => {
              const canvas = Object.assign(document.createElement("canvas"), { width: side, height: side });
              const context = canvas.getContext("2d");
              const image = context.createImageData(side, side);
              for (let at = 0; at < image.data.length; at += 65536)
                crypto.getRandomValues(image.data.subarray(at, Math.min(at + 65536, image.data.length)));
              for (let at = 3; at < image.data.length; at += 4) image.data[at] = 255;
              context.putImageData(image, 0, 0);
              const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.9));
              return new Uint8Array(await blob.arrayBuffer());
            };
            const waiting = async (store, count, side) => {
              const shas = [];
              for (let n = 0; n < count; n++) {
                const sha = await blobs.keepPhoto(store, await picture(side));
                const letters = await blobs.lettersFor(store, [sha]);
                await store.write(["blobs"], (tx) => letters.forEach((letter) => tx.objectStore("blobs").put(letter)));
                shas.push(sha);
              }
              return shas;
            };
            const locks = { request: (_name, _how, work) => work({}) };
            const timer = { set: (work) => setTimeout(work, 0), clear: (one) => clearTimeout(one) };
            const toolsOf = (store, fetch = (...request) => window.fetch(...request)) =>
              ({ store, fetch: signing(store, fetch), now: Date.now, random: () => 0, locks, timer });
            const until = async (is) => { while (!(await is())) await new Promise((done) => setTimeout(done, 20)); };
            const incident = { visit: "v-1", grant: "g-1", type: "LOG_INCIDENT", form: "incident@1",
              entity: "VISIT/v-1", set: { kind: "TECHNICAL", text: "x" } };
            """;

    @RegisterExtension
    static final OpenBrowser CHROMIUM = new OpenBrowser();

    @LocalServerPort
    int port;

    @Autowired
    Devices devices;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    TestDevice given;
    CuttingProxy line;
    TabletSession tablet;

    @BeforeEach
    void openTablet() throws IOException {
        given = TestDevice.enrol(devices, TestActors.in(users).officer("T1"), "Tablet foto");
        line = new CuttingProxy("http://localhost:" + port, EVERY, SEED);
        tablet = new TabletSession(CHROMIUM.get().newContext(), line.url());
        tablet.open("/field/outbox");
    }

    @AfterEach
    void close() {
        tablet.context.close();
        line.close();
        var mine = " in (select id from sync_photo where device = ?)";
        for (var table : List.of("sync_photo_part", "sync_photo_content")) {
            jdbc.sql("delete from " + table + " where photo" + mine)
                    .param(given.device().value())
                    .update();
        }
        jdbc.sql("delete from sync_photo where device = ?")
                .param(given.device().value())
                .update();
    }

    Object run(String script) {
        return run(tablet.page, script);
    }

    Object run(Page page, String script) {
        var with =
                Map.of("device", given.device().toString(), "key", given.privateKey(), "office", devices.sealingKey());
        return page.evaluate("async (given) => {" + TOOLS + script + "}", with);
    }

    List<String> states() {
        return jdbc.sql("select state from sync_photo where device = ?")
                .param(given.device().value())
                .query(String.class)
                .list();
    }
}
