package id.mcsoc.field.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import id.mcsoc.DemoServer;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of a photo on the tablet: taken, kept, let go of, and never in the way of text. */
@DemoServer
class PhotoKeepingTest extends PhotoTablet {

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
                return [whileTextWaits, asked.length, await blobs.photosIn(store, "waiting")];""")).isEqualTo(List.of(0, 1, 1));
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
                return [await blobs.photosIn(store, "waiting"), (await store.get("blobs", sha)).state];""")).isEqualTo(List.of(1, "waiting"));
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
                return [quiet, ...said];""")).isEqualTo(List.of(0, "sent", "sent", "waiting", "sent", "gone"));
    }

    @Test
    void placeAndTimeOfTheCameraAreGoneAndTheLongestSideIs1600() {
        assertThat(run("""
                const { jpegOf } = await import("/field/parts/photos.js");
                const plain = await picture(1700);
                const exif = new TextEncoder().encode("Exif\\0\\0GPSLatitude-1.6101");
                const laden = new Uint8Array([...plain.subarray(0, 2), 0xff, 0xe1, 0, exif.length + 2, ...exif, ...plain.subarray(2)]);
                const text = (bytes) => new TextDecoder("latin1").decode(bytes);
                const made = await jpegOf(new File([laden], "foto.jpg", { type: "image/jpeg" }));
                const { width, height } = await createImageBitmap(new Blob([made]));
                const none = await jpegOf(new File(["<svg onload=alert(1)>"], "foto.jpg")).catch(({ sentence }) => sentence);
                return [text(laden).includes("GPSLatitude"), text(made).includes("GPSLatitude"), text(made).includes("Exif"),
                  width, height, made.length <= 700000, none];""")).isEqualTo(List.of(true, false, false, 1600, 1600, true, "field.photo.unreadable"));
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
                  await blobs.photosIn(store, "waiting"), await blobs.photosIn(store, "draft")];""")).isEqualTo(List.of("StorageFull", "StorageFull", 1, 2, true, 1, 0));
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
                return [...left, await blobs.photosIn(store, "sent")];""")).isEqualTo(List.of(0, 1, 1));
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

    /** The last one is taken, the next is not; another visit, and another operation, has room of its own. */
    @Test
    void thereAreOnlySoManyPhotosOfAnOperationOfAVisitAndWaitingOnTheTablet() {
        assertThat(run("""
                const store = await enrolled("mcs-many");
                const said = (work) => work.then(() => "taken", ({ code, values }) => `${code} ${values[0]}`);
                const keep = async (visit, bytes) => said(blobs.keepPhoto(store, bytes ?? (await picture(20)), visit));
                Object.assign(blobs.LIMITS, { visit: 2, operation: 1 });
                const visits = [await keep("v-1"), await keep("v-1"), await keep("v-1"), await keep("v-2")];
                const [one, two] = await store.keysBy("blobs", "state", "draft");
                const append = (evidence) => said(outbox.append(store, { ...incident, evidence }));
                const operations = [await append([one, two]), await append([one]), await append([two])];
                const sizes = await store.get("meta", "photoSizes");
                const kept = Object.values(sizes).reduce((sum, { bytes }) => sum + bytes, 0);
                const more = await picture(20);
                blobs.LIMITS.bytes = kept + more.length - 1;
                const full = await keep("v-3", more);
                blobs.LIMITS.bytes++;
                const fits = await keep("v-3", more);
                return [...visits, ...operations, full.split(" ")[0], fits, (await outbox.counts(store)).pending];"""))
                .isEqualTo(List.of(
                        "taken",
                        "taken",
                        "PHOTO_MANY_VISIT 2",
                        "taken",
                        "PHOTO_MANY_OPERATION 1",
                        "taken",
                        "taken",
                        "PHOTO_MANY_BYTES",
                        "taken",
                        2));
    }

    /** What was sent, or thrown away, makes room for the next. */
    @Test
    void whatIsSentOrThrownAwayMakesRoom() {
        assertThat(run("""
                const store = await enrolled("mcs-room");
                const bytes = await picture(20);
                blobs.LIMITS.bytes = bytes.length;
                const keep = async (more) => blobs.keepPhoto(store, more, "v-1").then((sha) => sha, ({ code }) => code);
                const first = await keep(bytes);
                const other = bytes.with(bytes.length - 3, bytes.at(-3) ^ 1);
                const full = await keep(other);
                await blobs.dropPhoto(store, first);
                const second = await keep(other);
                const record = await store.get("blobs", second);
                await store.put("blobs", { ...record, state: "sent" });
                return [full, second.length, (await keep(bytes)) === first];""")).isEqualTo(List.of("PHOTO_MANY_BYTES", 64, true));
    }
}
