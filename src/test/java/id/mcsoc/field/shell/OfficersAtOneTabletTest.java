package id.mcsoc.field.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import id.mcsoc.DemoServer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two officers, one tablet, a secret each: what one leaves is sent under the other's hands and read by nobody but its own. */
@DemoServer
class OfficersAtOneTabletTest extends RealTablet {

    private static final String HERS = "mangga muda manis";
    private static final String HIS = "durian jatuh malam";
    private static final String WORDS = "Listrik padam di balai";

    /** A record with a photo, a record without, and a form half filled. @return her device */
    private static final String WORK = """
            async (words) => {
              const { store } = await import("/field/parts/boot.js");
              const { append } = await import("/field/core/outbox.js");
              const { saveDraft } = await import("/field/core/drafts.js");
              const { keepPhoto } = await import("/field/core/photos.js");
              const { jpegOf } = await import("/field/parts/photos.js");
              const visit = "0198f000-0000-7000-8000-000000000100";
              const entry = { visit, grant: "g", type: "LOG_INCIDENT", form: "incident@1", entity: `VISIT/${visit}`,
                set: { kind: "TECHNICAL", text: words } };
              const canvas = Object.assign(document.createElement("canvas"), { width: 64, height: 64 });
              const picture = await new Promise((done) => canvas.toBlob(done, "image/png"));
              const sha = await keepPhoto(store, await jpegOf(picture), visit);
              await append(store, { ...entry, evidence: [sha] });
              await append(store, entry);
              await saveDraft(store, `incident/${visit}`, { kind: "TECHNICAL", text: words });
              return (await store.get("meta", "device")).device;
            }""";

    /** Of a store that is not the open one: {operations, receipts in the letter box, photos sent, secrets that opened}. */
    private static final String OTHER = """
            async (device) => {
              const { openStore } = await import("/field/core/store.js");
              const { decode } = await import("/field/core/crypto.js");
              const { photosIn } = await import("/field/core/photos.js");
              const store = openStore(`mcs-${device}`);
              const places = async (name, of) => (await store.all(name)).map((one) => [one, of(one)]);
              const all = [...(await places("ops", (one) => `ops/${one.incarnation}/${one.seq}`)).map(([one, at]) => [one.payload, at]),
                ...(await Promise.all((await store.keys("drafts")).map(async (key) => [await store.get("drafts", key), `drafts/${key}`])))];
              const opened = await Promise.all(all.map(([one, at]) => decode(one, at).then(() => 1, () => 0)));
              const receipts = (await store.all("receipts")).filter(({ facts }) => facts.from);
              const found = { operations: (await store.keys("ops")).length, receipts: receipts.length,
                photos: await photosIn(store, "sent"), opened: opened.reduce((a, b) => a + b, 0) };
              store.close();
              return found;
            }""";

    @BeforeEach
    void noOfficeYet() {
        login("petugas");
        page.context().route("**/sync/v1/**", Route::abort);
    }

    @Test
    void whatTheFirstLeavesIsSentByTheSecondReadByNeitherAndFoundAgainByHer() {
        var her = begin("petugas", HERS);
        assertThat(read(her)).containsEntry("opened", 3);
        login("petugas.t2");
        var his = begin("petugas.t2", HIS);
        assertThat(read(her)).isEqualTo(Map.of("operations", 2, "receipts", 0, "photos", 0, "opened", 0));
        page.context().unroute("**/sync/v1/**");
        open("/field/outbox");
        page.waitForCondition(() -> arrived(her) == 2 && arrived(his) == 2 && photos(his) == 1);
        page.evaluate("() => dispatchEvent(new Event('online'))");
        page.waitForCondition(() -> photos(her) == 1);
        page.waitForCondition(() -> read(her).get("photos").equals(1));
        assertThat(read(her)).isEqualTo(Map.of("operations", 2, "receipts", 2, "photos", 1, "opened", 0));
        assertThat(page.locator("[data-part=ops] > li").count()).isEqualTo(2);
        assertThat(officers(her)).containsExactly(person("petugas").id().value());
        assertThat(officers(his)).containsExactly(person("petugas.t2").id().value());

        lock();
        page.locator("[data-part=others] button:has-text('" + person("petugas").name() + "')")
                .click();
        page.waitForSelector(
                "[data-bind=officer]:has-text('" + person("petugas").name() + "')");
        ready();
        unlock(HIS);
        page.waitForSelector("[data-failure]:has-text('Tidak cocok')");
        unlock(HERS);
        opened();
        open("/field/outbox");
        assertThat(page.locator("[data-part=ops]").innerText()).contains("bukan tugas tim Anda");
        assertThat(read(her)).containsEntry("opened", 3);
        assertThat(read(his)).containsEntry("opened", 0);
    }

    @Test
    void aLockedTabletSendsOn() {
        var her = begin("petugas", HERS);
        lock();
        assertThat(arrived(her)).isZero();
        page.context().unroute("**/sync/v1/**");
        page.reload();
        ready();
        page.waitForCondition(() -> arrived(her) == 2 && photos(her) == 1);
        assertThat(asked()).isEqualTo("Kata sandi tablet");
        assertThat(read(her)).containsEntry("opened", 0);
    }

    private String begin(String login, String secret) {
        enrolment(login, secret);
        enrol();
        return (String) page.evaluate(WORK, WORDS);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> read(String device) {
        return (Map<String, Object>) page.evaluate(OTHER, device);
    }

    private long arrived(String device) {
        return count("select count(*) from sync_operation where device = ?", device);
    }

    private long photos(String device) {
        return count("select count(*) from sync_photo where state = 'STORED' and device = ?", device);
    }

    private long count(String sql, String device) {
        return jdbc.sql(sql).param(UUID.fromString(device)).query(Long.class).single();
    }

    private List<UUID> officers(String device) {
        return jdbc.sql("select distinct officer from sync_operation where device = ?")
                .param(UUID.fromString(device))
                .query(UUID.class)
                .list();
    }
}
