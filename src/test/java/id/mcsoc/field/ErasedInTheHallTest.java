package id.mcsoc.field;

import static id.mcsoc.TestActors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import id.mcsoc.TestTime;
import id.mcsoc.rights.LateArrivalsNow;
import id.mcsoc.rights.WholeDatabase;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A tablet still has something about somebody who was erased at the office. */
class ErasedInTheHallTest extends AskedInTheHall {

    /** It was in the field when they were erased: what it sends is taken, and nobody ever reads it. */
    @Test
    void whatATabletStillSendsAboutSomebodyErasedIsEmptyOnArrival() throws Exception {
        dies();
        granted("ERASURE");
        var everything = new WholeDatabase(jdbc);
        var late = tablet.change(member, phone, "+628127711113");
        late.put("reason", "Telepon " + name);
        var answer = tablet.push(late, tablet.queue("SERVED"));
        assertThat(answer.path("appliedThrough").asInt()).isEqualTo(4);
        assertThat(everything.holding(name)).isEmpty();
        assertThat(everything.holding("+628127711113")).isEmpty();
        assertThat(journal.read(TestTime.START.plusSeconds(60)).faults()).isEmpty();
        web.perform(get("/sync/operations/" + tabletsLine(3)).with(as(head)))
                .andExpect(content().string(containsString("isinya sudah dikosongkan")));
        assertThat(tablet.push(late).path("results").path(0).path("r").stringValue())
                .isEqualTo("REJECTED");
    }

    /** What came another way than by a push: an officer wrote it down beside the record. */
    @Test
    void whatIsLeftIsLookedForOnceADay() throws Exception {
        dies();
        granted("ERASURE");
        tablet.push(tablet.queue("SERVED"));
        jdbc.sql("update sync_operation set handled_at = received_at, handled_by = 'Uji', handled_note = ?"
                        + " where device = ? and seq = 3")
                .params(name + " " + member, device.device().value())
                .update();
        var everything = new WholeDatabase(jdbc);
        var now = new LateArrivalsNow(context);
        now.look();
        assertThat(everything.holding(name)).isNotEmpty();
        clock.advance(Duration.ofDays(1));
        now.look();
        assertThat(everything.holding(name)).isEmpty();
    }

    /** The negative control: somebody else's record stays as it came. */
    @Test
    void whatATabletSendsAboutOthersIsKeptAsItCame() throws Exception {
        dies();
        granted("ERASURE");
        var other = visit.families().get(1).value();
        tablet.push(tablet.operation(
                "QUEUE_FAMILY",
                "FAMILY/" + other,
                Map.of("number", 2, "lane", "NEW", "state", "ARRIVED", "headName", "Rosmala Dewi")));
        assertThat(new WholeDatabase(jdbc).holding("Rosmala Dewi")).contains("sync_operation.payload");
    }

    /** The negative control: the journal may lose a content, never get another. */
    @Test
    void nobodyWritesAnotherContentIntoTheJournal() {
        assertThatThrownBy(() -> jdbc.sql("update sync_operation set payload = '{\"set\":{}}'")
                        .update())
                .rootCause()
                .hasMessageContaining("only grows");
        assertThatThrownBy(() -> jdbc.sql("update sync_operation set payload = '{\"erased\":\"x\"}', hash = 'x'")
                        .update())
                .rootCause()
                .hasMessageContaining("only grows");
    }
}
