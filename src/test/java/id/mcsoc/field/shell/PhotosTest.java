package id.mcsoc.field.shell;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.DemoServer;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * R20: photos over a line that breaks every 64 KB, from the tablet's own modules to the real office. At full size:
 * {@code mvn -o test -Dheavy.groups= -Dgroups=heavy -Dtest=PhotosTest}.
 */
@DemoServer
class PhotosTest extends PhotoTablet {

    @Test
    void overALineThatBreaksEvery64KilobytesNothingIsCorruptAndLittleIsSentTwice() {
        everyPhotoArrives(8);
    }

    @Test
    @Tag("heavy")
    @Timeout(value = 25, unit = TimeUnit.MINUTES)
    void twoHundredPhotosOverALineThatBreaks() {
        everyPhotoArrives(Integer.getInteger("mcs.fault.photos", 200));
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
                    return bytes;""".formatted(Math.min(8, count)))).longValue();
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
}
