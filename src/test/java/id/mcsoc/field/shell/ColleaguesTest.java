package id.mcsoc.field.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import id.mcsoc.DemoServer;
import id.mcsoc.sync.push.Journal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the other officer of this tablet left is sent under the hands of whoever works, and stays shut. */
@DemoServer
class ColleaguesTest extends PhotoTablet {

    /** The other officer's store: one operation, one photo of it, one photo of a form half filled; then the keys go. */
    private static final String LEFT = """
            const { hold } = await import("/field/core/crypto.js");
            const { sendForOthers } = await import("/field/core/colleagues.js");
            const mine = openStore();
            const theirs = await enrolled("mcs-" + given.device);
            const photo = await picture(60);
            const sha = await blobs.keepPhoto(theirs, photo, "v-1");
            await outbox.append(theirs, { ...incident, evidence: [sha] });
            const draft = await blobs.keepPhoto(theirs, await picture(50), "v-1");
            hold(undefined);
            const tools = { ...toolsOf(mine), locks: navigator.locks };
            const bare = (...request) => window.fetch(...request);
            const states = async () => [(await outbox.counts(theirs)).pending, (await theirs.get("blobs", sha)).state, (await theirs.get("blobs", draft)).state];
            const all = async () => { for (let n = 0; n < 50 && (await theirs.get("blobs", sha)).state === "waiting"; n++)
              await sendForOthers(tools, bare); };
            """;

    @BeforeEach
    void theOfficeAnswers() {
        tablet.office.set(Route::resume);
    }

    @AfterEach
    void forgetTheirs() {
        Journal.of(jdbc).forget("id = '" + given.device() + "'");
    }

    @Test
    void theirRecordsAndThenTheirPhotosArriveUnderTheirName() {
        assertThat(run(LEFT + "await all(); return states();")).isEqualTo(List.of(0, "sent", "draft"));
        assertThat(states()).containsExactly("STORED");
        assertThat(jdbc.sql("select officer from sync_operation where device = ?")
                        .param(given.device().value())
                        .query(java.util.UUID.class)
                        .single())
                .isEqualTo(id.mcsoc.TestActors.in(users).officer("T1").id().value());
    }

    @Test
    void nothingOfItCanBeReadNotEvenByOneWhoHoldsKeysOfHisOwn() {
        assertThat(run(LEFT + """
                const inside = (record) => new TextDecoder("latin1").decode(record.letter ?? record.payload.ct).includes("JFIF");
                const before = new TextDecoder("latin1").decode(photo).includes("JFIF");
                await protect({ secret: "durian jatuh malam", pin: "314159" }, { memory: 64, rounds: 1 });
                const closed = (work) => work.then(() => "opened", (error) => error.constructor.name);
                const read = [await closed(blobs.draftPhoto(theirs, draft)), await closed(outbox.history(theirs))];
                await all();
                return [before, inside(await theirs.get("blobs", sha)), inside(await theirs.get("blobs", draft)), ...read,
                  (await states()).join()];"""))
                .isEqualTo(List.of(true, false, false, "DOMException", "DOMException", "0,sent,draft"));
    }

    /** The control: signed with the key of whoever works, the office takes none of it. */
    @Test
    void withAnyOtherKeyNothingOfItWouldArrive() {
        assertThat(run(LEFT + """
                const { newKey } = await import("/field/core/auth.js");
                await theirs.put("meta", (await newKey()).pair.privateKey, "deviceKey");
                await sendForOthers(tools, bare);
                return states();""")).isEqualTo(List.of(1, "waiting", "draft"));
        assertThat(states()).isEmpty();
    }

    @Test
    void theirPhotosStepBackWhileTextOfHisWaits() {
        assertThat(run(LEFT + """
                const line = { incarnation: "i-1", head: 1, hash: "" };
                await mine.put("meta", line, "line");
                await mine.put("meta", { incarnation: "i-1", through: 0, epoch: null }, "acked");
                await sendForOthers(tools, bare);
                const whileHisWaits = await states();
                await mine.put("meta", { incarnation: "i-1", through: 1, epoch: null }, "acked");
                await all();
                return [whileHisWaits.join(), (await states()).join()];""")).isEqualTo(List.of("0,waiting,draft", "0,sent,draft"));
    }
}
