package id.mcsoc.field.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import id.mcsoc.DemoServer;
import id.mcsoc.browser.OpenBrowser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the tablet keeps is unreadable without its officer, and every way to find out costs a try. One page at a time. */
@DemoServer
class LockTest {

    private static final String TOOLS = """
            const { store } = await import("/field/parts/boot.js");
            const { encode, decode, hold, Locked } = await import("/field/core/crypto.js");
            const { openKeys } = await import("/field/core/keys.js");
            const { unlock, triesLeft, protection } = await import("/field/core/unlock.js");
            const outbox = await import("/field/core/outbox.js");
            const nameOf = (work) => work.then(() => "opened", (error) => error.constructor.name);
            """;

    @RegisterExtension
    static final OpenBrowser CHROMIUM = new OpenBrowser();

    @LocalServerPort
    int port;

    TabletSession tablet;

    @BeforeEach
    void enrol() {
        var withoutShell = new Browser.NewContextOptions().setServiceWorkers(ServiceWorkerPolicy.BLOCK);
        tablet = new TabletSession(CHROMIUM.get().newContext(withoutShell), "http://localhost:" + port);
        tablet.enrol();
    }

    @AfterEach
    void close() {
        tablet.context.close();
    }

    private Object run(String script) {
        return tablet.page.evaluate("async () => {" + TOOLS + script + "}");
    }

    @Test
    void theSameRecordNeverLooksTheSameAndFitsNoOtherPlace() {
        assertThat(run("""
                const [one, two] = [await encode("Siti", "drafts/a"), await encode("Siti", "drafts/a")];
                const same = String(new Uint8Array(one.ct)) === String(new Uint8Array(two.ct));
                return [same, await decode(one, "drafts/a"), await nameOf(decode(one, "drafts/b"))];
                """)).isEqualTo(List.of(false, "Siti", "DOMException"));
    }

    @Test
    void aRecordPutInAnothersPlaceDoesNotOpen() {
        assertThat(run("""
                const save = (text) => outbox.append(store, { visit: "v", grant: "g", type: "LOG_INCIDENT", form: "f",
                  entity: "VISIT/v", set: { kind: "TECHNICAL", text } });
                await save("satu");
                await save("dua");
                const [first, second] = await store.all("ops");
                await store.put("ops", { ...second, payload: first.payload });
                return nameOf(outbox.history(store));
                """)).isEqualTo("DOMException");
    }

    @Test
    void nothingOpensWhileLocked() {
        assertThat(run("""
                const known = await import("/field/core/package.js");
                hold(undefined);
                return [await nameOf(known.knownVisits(store)), await nameOf(decode({ iv: new Uint8Array(12), ct: new ArrayBuffer(20) }))];
                """)).isEqualTo(List.of("Locked", "Locked"));
    }

    @Test
    void whatTheOfficeAnswersWhileLockedIsReadAfterwards() {
        assertThat(run("""
                const stored = await protection(store);
                hold(undefined);
                const answer = await encode({ number: "0001" }, "receipts/i/1");
                await unlock(store, "kata sandi uji");
                return [Boolean(answer.from), (await decode(answer, "receipts/i/1")).number];
                """)).isEqualTo(List.of(true, "0001"));
    }

    @Test
    void aWrongSecretCostsATryAndTheRightOneGivesThemBack() {
        assertThat(run("""
                const wrong = [await nameOf(unlock(store, "salah")), await triesLeft(store)];
                await unlock(store, "kata sandi uji");
                return [...wrong, await triesLeft(store)];
                """)).isEqualTo(List.of("WrongSecret", 9, 10));
    }

    @Test
    void theTryIsCountedBeforeItIsMade() {
        assertThat(run("""
                const killed = unlock(store, "salah").catch(() => {});
                while ((await triesLeft(store)) === 10) await new Promise((done) => setTimeout(done));
                const counted = await triesLeft(store);
                await killed;
                return counted;
                """)).isEqualTo(9);
    }

    @Test
    void tenWrongSecretsEndTheReadingAndKeepWhatWaits() {
        assertThat(run("""
                await outbox.append(store, { visit: "v", grant: "g", type: "LOG_INCIDENT", form: "f", entity: "VISIT/v",
                  set: { kind: "TECHNICAL", text: "x" } });
                const names = [];
                for (let n = 0; n < 10; n++) names.push(await nameOf(unlock(store, "salah")));
                const right = await nameOf(unlock(store, "kata sandi uji"));
                const { wrap } = await protection(store);
                const left = [await store.all("packages"), await store.all("drafts"), await store.all("ops")];
                return [names[8], names[9], right, wrap === undefined, ...left.map((all) => all.length)];
                """)).isEqualTo(List.of("WrongSecret", "Destroyed", "Destroyed", true, 0, 0, 1));
    }

    @Test
    void aThousandOperationsFromBeforeTheLockAreLockedWithoutLossHoweverOftenTheTabletDies() {
        assertThat(run("""
                const { openStore } = await import("/field/core/store.js");
                const { rekey, newKey } = await import("/field/core/auth.js");
                const { protect } = await import("/field/core/unlock.js");
                const { encryptAll, isClear } = await import("/field/core/encrypting.js");
                const { canonical } = await import("/field/core/crypto.js");
                const old = openStore("old-" + crypto.randomUUID());
                await old.write(["meta", "ops", "receipts", "drafts", "packages"], async (tx) => {
                  const put = (name, value, key) => tx.objectStore(name).put(value, key);
                  put("meta", { device: "d", token: "t", incarnation: "i", officer: { name: "Rina" } }, "device");
                  put("meta", { incarnation: "i", head: 1000, hash: "h" }, "line");
                  put("meta", { incarnation: "i", through: 400, epoch: "e" }, "acked");
                  put("meta", { visits: [] }, "visits");
                  for (let seq = 1; seq <= 1000; seq++) {
                    put("ops", { incarnation: "i", seq, visit: "v", type: "X", payload: canonical({ seq, name: "Siti " + seq }) });
                    if (seq <= 400) put("receipts", { incarnation: "i", seq, r: "APPLIED", code: "", facts: { n: "" + seq }, at: "" });
                  }
                  for (let n = 0; n < 20; n++) put("drafts", { n: "Budi " + n }, "register/v/15719901019000" + n);
                  put("packages", { visit: "v", device: "d", payload: { families: [] }, installedAt: "" });
                });
                const locked = await protect({ secret: "kata sandi uji", pin: "271828" }, { memory: 64, rounds: 1 });
                await rekey(old, { device: "d" }, (await newKey()).pair, locked);
                let deaths = 0;
                for (let lives = 1; await isClear(old); lives++) {
                  let left = lives;
                  const mortal = { ...old, write: (...all) => { if (left-- === 0) throw new Error("killed"); return old.write(...all); } };
                  mortal.put = (store, value, key) => mortal.write([store], (tx) => tx.objectStore(store).put(value, key));
                  await encryptAll(mortal).catch(() => deaths++);
                }
                const entries = await outbox.history(old);
                const right = entries.filter(({ op, receipt }, i) => op.seq === i + 1 && op.name === "Siti " + op.seq
                  && (receipt?.facts.n ?? "" + op.seq) === "" + op.seq).length;
                const clear = JSON.stringify([await old.all("ops"), await old.all("receipts"), await old.all("drafts"),
                  await old.keys("drafts"), await old.get("meta", "device")]);
                const { token } = await old.get("meta", "device");
                return [right, entries.filter(({ receipt }) => receipt).length, (await old.keys("drafts")).length, deaths > 3,
                  /Siti|Budi|15719901/.test(clear), token === undefined, (await old.get("meta", "line")).head];
                """)).isEqualTo(List.of(1000, 400, 20, true, false, true, 1000));
    }

    @Test
    void seventyTwoHoursWithoutTheOfficeEndTheReadingAndTurningTheClockBackDoesNotHelp() {
        assertThat(run("""
                const { contact, expired, GRANT } = await import("/field/core/grant.js");
                const start = 1_800_000_000_000;
                await contact(store, start);
                const kept = await expired(store, start + GRANT);
                const over = await expired(store, start + GRANT + 1 + 60_000);
                const back = await expired(store, start - GRANT);
                await contact(store, start - GRANT);
                return [kept, over, back, await expired(store, start - GRANT)];
                """)).isEqualTo(List.of(false, true, true, false));
    }

    @Test
    void aRevokedTabletErasesWhatCanBeReadAndKeepsWhatWaits() {
        tablet.office.set(route -> route.fulfill(new Route.FulfillOptions()
                .setStatus(403)
                .setHeaders(Map.of("X-MCS-Directive", "WIPE_VIEW"))
                .setBody("{}")));
        tablet.page.evaluate("async () => {" + TOOLS + """
                outbox.append(store, { visit: "v", grant: "g", type: "LOG_INCIDENT", form: "f", entity: "VISIT/v",
                  set: { kind: "TECHNICAL", text: "x" } });
                }""");
        var page = tablet.page;
        page.waitForURL("**/field/unlock*");
        page.waitForSelector("h2:has-text('tidak dapat dibuka lagi')");
        tablet.office.set(Route::abort);
        assertThat(run("""
                const left = await Promise.all(["packages", "drafts", "ops"].map((name) => store.keys(name)));
                return [...left.map((keys) => keys.length), (await protection(store)).wrap === undefined,
                  await nameOf(unlock(store, "kata sandi uji"))];
                """)).isEqualTo(List.of(0, 0, 1, true, "Destroyed"));
    }

    @Test
    void withAPasskeyThePinAloneOpensNothing() {
        var devices = tablet.context.newCDPSession(tablet.page);
        devices.send("WebAuthn.enable");
        var authenticator = new com.google.gson.JsonObject();
        authenticator.add(
                "options",
                new com.google.gson.Gson()
                        .toJsonTree(Map.of(
                                "protocol", "ctap2",
                                "ctap2Version", "ctap2_1",
                                "transport", "internal",
                                "hasResidentKey", true,
                                "hasUserVerification", true,
                                "hasPrf", true,
                                "isUserVerified", true,
                                "automaticPresenceSimulation", true)));
        devices.send("WebAuthn.addVirtualAuthenticator", authenticator);
        assertThat(run("""
                const { canHold, makePasskey, readPasskey } = await import("/field/core/passkey.js");
                const { protect } = await import("/field/core/unlock.js");
                const can = await canHold();
                const prf = await makePasskey("Tablet 1");
                const locked = await protect({ secret: "271828", pin: "271828", prf }, { memory: 64, rounds: 1 });
                await store.put("meta", locked, "protection");
                hold(undefined);
                const { wrap } = await protection(store);
                const alone = await nameOf(unlock(store, "271828"));
                const wrongPin = await nameOf(unlock(store, "271829", await readPasskey(wrap.prf)));
                const both = await nameOf(unlock(store, "271828", await readPasskey(wrap.prf)));
                return [can, alone, wrongPin, both];
                """)).isEqualTo(List.of(true, "WrongSecret", "WrongSecret", "opened"));
    }

    @Test
    void onlyTheTabletMayRunWebAssembly() {
        assertThat(policy(tablet.page)).contains("script-src 'self' 'wasm-unsafe-eval'");
        assertThat(tablet.page
                        .request()
                        .get(tablet.server + "/access/login")
                        .headers()
                        .get("content-security-policy"))
                .doesNotContain("wasm");
    }

    @Test
    void theEnrolmentPageAsksForTheStrongDerivation() {
        assertThat(run("return (await import('/field/core/keys.js')).STRONG"))
                .isEqualTo(Map.of("memory", 65536, "rounds", 3));
    }

    private String policy(Page page) {
        return page.request().get(tablet.server + "/field/unlock").headers().get("content-security-policy");
    }
}
