package id.mcsoc.field.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import id.mcsoc.DemoServer;
import id.mcsoc.TestActors;
import id.mcsoc.TestDevice;
import id.mcsoc.access.Users;
import id.mcsoc.browser.OpenBrowser;
import id.mcsoc.sync.Devices;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * R20: photos over a line that breaks every 64 KB, from the tablet's own modules to the real office. At full size:
 * {@code mvn -o test -Dheavy.groups= -Dgroups=heavy -Dtest=PhotosTest}.
 */
@DemoServer
class PhotosTest {

    private static final long SEED = Long.getLong("mcs.fault.seed", 20261121);
    private static final int EVERY = 64 * 1024;

    private static final String TOOLS = """
            const { openStore } = await import("/field/core/store.js");
            const { enrol, signing } = await import("/field/core/auth.js");
            const { protect } = await import("/field/core/unlock.js");
            const blobs = await import("/field/core/blobs.js");
            const { createPhotos } = await import("/field/core/photos.js");
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

    private Object run(String script) {
        return run(tablet.page, script);
    }

    private Object run(Page page, String script) {
        var with = Map.of(
                "device", given.device().toString(), "key", given.privateKey(), "office", devices.sealingKey());
        return page.evaluate("async (given) => {" + TOOLS + script + "}", with);
    }

    @Test
    void overALineThatBreaksEvery64KilobytesNothingIsCorruptAndLittleIsSentTwice() {
        everyPhotoArrives(8);
    }

    @Test
    @Tag("heavy")
    void twoHundredPhotosOverALineThatBreaks() {
        everyPhotoArrives(200);
    }

    private void everyPhotoArrives(int count) {
        var bytes = 0L;
        for (var done = 0; done < count; done += Math.min(8, count)) {
            bytes += ((Number) run("""
                    const store = await enrolled("mcs-photos");
                    const shas = await waiting(store, %d);
                    let bytes = 0;
                    for (const sha of shas) bytes += (await store.get("blobs", sha)).letter.length;
                    createPhotos(toolsOf(store)).nudge();
                    await until(async () => (await blobs.photosIn(store, "waiting")) === 0);
                    if ((await blobs.photosIn(store, "refused")) > 0) throw new Error("refused");
                    return bytes;""".formatted(Math.min(8, count))))
                    .longValue();
        }
        var ratio = (double) line.carried() / bytes;
        System.out.printf(
                "R20 seed %d: %d photos, %d bytes, %d cuts, carried/needed %.3f%n",
                SEED, count, bytes, line.cuts(), ratio);
        assertThat(states()).hasSize(count).containsOnly("STORED");
        assertThat(line.cuts()).isGreaterThan(count);
        assertThat(ratio).isLessThanOrEqualTo(1.2);
    }

    /** The control: who sends the whole file again after each cut pays many times for it. */
    @Test
    void wholeFileRetryWouldPayManyTimes() {
        var sent = run("""
                const store = await enrolled("mcs-whole");
                const [sha] = await waiting(store, 1);
                const { letter } = await store.get("blobs", sha);
                const { sha256 } = await import("/field/core/crypto.js");
                const { fetch } = toolsOf(store);
                const tus = { "Tus-Resumable": "1.0.0" };
                const about = `sha256 ${btoa(sha)},letter ${btoa(await sha256(letter))}`;
                await fetch("/sync/v1/photos", { method: "POST",
                  headers: { ...tus, "Upload-Length": letter.length, "Upload-Metadata": about } });
                const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", letter));
                const headers = { ...tus, "Upload-Offset": 0, "Content-Type": "application/offset+octet-stream",
                  "Upload-Checksum": `sha256 ${btoa(String.fromCharCode(...digest))}` };
                for (let n = 0; n < 20; n++) {
                  const whole = await fetch("/sync/v1/photos/" + sha, { method: "PATCH", headers, body: letter }).catch(() => null);
                  if (whole?.status === 204) break;
                }
                return letter.length;""");
        assertThat((double) line.carried() / ((Number) sent).longValue()).isGreaterThan(1.2);
    }

    @Test
    void whatAKilledPageHadSentIsNotSentAgain() {
        var length = ((Number) run("""
                const store = await enrolled("mcs-killed");
                const [sha] = await waiting(store, 1, 400);
                createPhotos(toolsOf(store)).nudge();
                return (await store.get("blobs", sha)).letter.length;""")).longValue();
        tablet.page.waitForCondition(() -> line.carried() > length / 2);
        tablet.page.close();
        var page = tablet.context.newPage();
        page.navigate(line.url() + "/field/outbox");
        page.waitForSelector("html[data-ready=true]");
        run(page, """
                const store = await enrolled("mcs-killed");
                createPhotos(toolsOf(store)).nudge();
                await until(async () => (await blobs.photosIn(store, "sent")) === 1);""");
        assertThat(states()).containsExactly("STORED");
        assertThat(line.carried()).isLessThan(length * 2);
    }

    @Test
    void aPhotoThatHangsHoldsUpNoTextAndTextGoesFirst() {
        assertThat(run("""
                const { createSync } = await import("/field/core/sync.js");
                const store = await enrolled("mcs-hangs");
                await waiting(store, 1, 100);
                const asked = [];
                const hangs = (address) => { asked.push(address); return new Promise(() => {}); };
                const ack = (batch) => ({ ack: "v1", batchId: batch.batchId, device: batch.device,
                  incarnation: batch.incarnation, serverEpoch: "e-1", appliedThrough: batch.ops.at(-1).seq, durable: true,
                  results: batch.ops.map(({ seq }) => ({ seq, r: "APPLIED", code: "", facts: {} })) });
                const answers = async (address, { body }) => {
                  if (address !== "/sync/v1/push") return hangs(address);
                  return new Response(JSON.stringify(ack(JSON.parse(body))),
                    { status: 202, headers: { "content-type": "application/vnd.mcs.ack+json" } });
                };
                const tools = { ...toolsOf(store, answers), visible: () => true, locks: navigator.locks };
                const photos = createPhotos(tools);
                await outbox.append(store, incident);
                await photos.nudge();
                const whileTextWaits = asked.length;
                const sync = createSync(tools);
                sync.onState(({ at }) => at === "idle" && photos.nudge());
                sync.wake();
                await until(() => asked.length === 1);
                for (let n = 0; n < 3; n++) await outbox.append(store, incident);
                sync.nudge();
                await until(async () => (await outbox.counts(store)).pending === 0);
                return [whileTextWaits, asked.length, await blobs.photosIn(store, "waiting")];"""))
                .isEqualTo(List.of(0, 1, 1));
    }

    @Test
    void onlyAnAnswerThatNamesThePhotoLetsGoOfIt() {
        assertThat(run("""
                const store = await enrolled("mcs-portal");
                const [sha] = await waiting(store, 1, 100);
                const letter = "0".repeat(64);
                const fakes = [
                  () => new Response("<html>login</html>", { status: 200 }),
                  () => new Response(null, { status: 204, headers: { "x-mcs-photo": `v1 other ${sha} ${letter} 9 STORED FORGET` } }),
                  () => new Response(null, { status: 204, headers: { "x-mcs-photo": `v1 ${given.device} other ${letter} 9 STORED FORGET` } }),
                  () => new Response(null, { status: 503 }),
                ];
                for (const fake of fakes) {
                  const once = { set: () => 1, clear: () => {} };
                  await createPhotos({ ...toolsOf(store, async () => fake()), timer: once }).nudge();
                }
                return [await blobs.photosIn(store, "waiting"), (await store.get("blobs", sha)).state];"""))
                .isEqualTo(List.of(1, "waiting"));
    }

    @Test
    void aPhotoStaysUntilTheOfficeSaysItIsSafeAndGoesAgainToAnOfficeThatLostIt() {
        assertThat(run("""
                const store = await enrolled("mcs-stays");
                const [sha] = await waiting(store, 1, 100);
                let [state, may, asked] = ["STORED", "KEEP", 0];
                const office = async () => { asked++; return state === "lost" ? new Response(null, { status: 404 })
                  : new Response(null, { headers: { "x-mcs-photo": `v1 ${given.device} ${sha} ${"0".repeat(64)} 9 ${state} ${may}` } }); };
                let time = Date.now();
                const once = { set: () => 1, clear: () => {} };
                const round = () => createPhotos({ ...toolsOf(store, office), now: () => time, timer: once }).nudge();
                const said = [];
                const next = async () => { await round(); said.push((await store.get("blobs", sha))?.state ?? "gone"); };
                await next(); asked = 0; await next(); const quiet = asked;
                const acked = await store.get("meta", "acked");
                await store.put("meta", { ...acked, epoch: "e-2" }, "acked");
                state = "lost"; await next();
                state = "STORED"; await next();
                may = "FORGET"; time += 25 * 3600000; await next();
                return [quiet, ...said];"""))
                .isEqualTo(List.of(0, "sent", "sent", "waiting", "sent", "gone"));
    }

    @Test
    void placeAndTimeOfTheCameraAreGoneAndTheLongestSideIs1600() {
        assertThat(run("""
                const { jpegOf } = await import("/field/core/picture.js");
                const plain = await picture(1700);
                const exif = new TextEncoder().encode("Exif\\0\\0GPSLatitude-1.6101");
                const laden = new Uint8Array([...plain.subarray(0, 2), 0xff, 0xe1, 0, exif.length + 2, ...exif, ...plain.subarray(2)]);
                const text = (bytes) => new TextDecoder("latin1").decode(bytes);
                const made = await jpegOf(new File([laden], "foto.jpg", { type: "image/jpeg" }));
                const { width, height } = await createImageBitmap(new Blob([made]));
                const none = await jpegOf(new File(["<svg onload=alert(1)>"], "foto.jpg")).catch(({ sentence }) => sentence);
                return [text(laden).includes("GPSLatitude"), text(made).includes("GPSLatitude"), text(made).includes("Exif"),
                  width, height, made.length <= 700000, none];"""))
                .isEqualTo(List.of(true, false, false, 1600, 1600, true, "field.photo.unreadable"));
    }

    @Test
    void aFullTabletKeepsTheTextAndSaysThatThePhotoIsNotThere() {
        assertThat(run("""
                const store = await enrolled("mcs-full");
                const bytes = await picture(100);
                const kept = await blobs.keepPhoto(store, bytes);
                const real = IDBObjectStore.prototype.put;
                IDBObjectStore.prototype.put = function (value) { const r = real.apply(this, arguments);
                  if (this.name !== "blobs") return r;
                  const tx = this.transaction; r.addEventListener("success", () => {
                    Object.defineProperty(tx, "error", { value: new DOMException("", "QuotaExceededError") }); tx.abort(); });
                  return r; };
                const second = await blobs.keepPhoto(store, await picture(100)).catch((error) => error.constructor.name);
                const both = await outbox.append(store, { ...incident, evidence: [kept] }).catch((error) => error.constructor.name);
                const alone = await outbox.append(store, incident);
                IDBObjectStore.prototype.put = real;
                const later = await outbox.append(store, { ...incident, evidence: [kept] });
                return [second, both, alone.seq, later.seq, later.evidence[0] === "sha256:" + kept,
                  await blobs.photosIn(store, "waiting"), await blobs.photosIn(store, "draft")];"""))
                .isEqualTo(List.of("StorageFull", "StorageFull", 1, 2, true, 1, 0));
    }

    @Test
    void withTheKeysGoneDraftsGoAndWhatWasSavedStillTravels() {
        assertThat(run("""
                const { eraseKeys } = await import("/field/core/unlock.js");
                const store = await enrolled("mcs-erased");
                await blobs.keepPhoto(store, await picture(60));
                await waiting(store, 1, 60);
                await eraseKeys(store);
                const left = [await blobs.photosIn(store, "draft"), await blobs.photosIn(store, "waiting")];
                await createPhotos(toolsOf(store)).nudge();
                return [...left, await blobs.photosIn(store, "sent")];"""))
                .isEqualTo(List.of(0, 1, 1));
        assertThat(states()).containsExactly("STORED");
    }

    @Test
    void aPhotoOfAComplaintOutlivesAKilledPageAndIsCountedApartFromTheText() {
        tablet.enrol();
        run("const store = openStore(); const me = await store.get('meta', 'device');"
                + "await store.put('meta', { ...me, sealingKey: given.office }, 'device');");
        var form = tablet.visitPage("complaint", Map.of("kk", TabletSession.FAMILY));
        var page = tablet.open(form);
        var chosen = ((String) run("return btoa(String.fromCharCode(...await picture(60)))"));
        page.locator("[data-part=photos] [type=file]")
                .first()
                .setInputFiles(new FilePayload(
                        "foto.jpg", "image/jpeg", Base64.getDecoder().decode(chosen)));
        page.waitForSelector("[data-part=photo-list] img");
        page.locator("#text").fill("Antre dua jam");
        run("await until(async () => (await openStore().keys('drafts')).length > 0)");
        tablet.open(form);
        assertThat(page.locator("[data-part=photo-list] img").count()).isOne();
        page.locator("[name=kind]").first().check();
        page.locator("#category").selectOption(new SelectOption().setIndex(1));
        page.locator("#target").selectOption(new SelectOption().setIndex(1));
        page.locator("#name").fill("Warga");
        page.locator("[data-part=form] [type=submit]").click();
        page.waitForSelector(".slip");
        tablet.open("/field/outbox");
        assertThat(page.locator("[data-part=photos]").innerText()).startsWith("1 foto menunggu");
        assertThat(page.locator("[data-part=pending]").innerText()).contains("1");
        assertThat((String) run("const [op] = await outbox.pending(openStore(), 9); return op.evidence[0]"))
                .startsWith("sha256:");
    }

    private List<String> states() {
        return jdbc.sql("select state from sync_photo where device = ?")
                .param(given.device().value())
                .query(String.class)
                .list();
    }
}
