package id.mcsoc.field;

import static id.mcsoc.TestActors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.mcsoc.TestTime;
import id.mcsoc.rights.WholeDatabase;
import org.junit.jupiter.api.Test;

/** A person's rights reach what tablets sent and what they carry. */
class RightsInTheHallTest extends AskedInTheHall {

    @Test
    void aRestrictedFamilyStaysAtTheOfficeAndLeavesTheTablets() throws Exception {
        assertThat(packed()).contains(visit.families().get(0).value());
        var id = granted("RESTRICTION");
        assertThat(packed())
                .doesNotContain(visit.families().get(0).value())
                .contains(visit.families().get(1).value());
        assertThat(last().path("kind").stringValue()).isEqualTo("TOMBSTONE");
        web.perform(post("/rights/" + id + "/lifting").with(as(head)).with(csrf()));
        assertThat(packed()).contains(visit.families().get(0).value());
        assertThat(last().path("kind").stringValue()).isEqualTo("UPSERT");
    }

    @Test
    void theListThatIsPrintedLeavesARestrictedFamilyOut() throws Exception {
        var masked = visit.families().get(0).masked();
        assertThat(printed()).contains(masked);
        restrictions.restrict("family:" + visit.families().get(0).value(), head);
        assertThat(printed())
                .doesNotContain(masked)
                .contains(visit.families().get(1).masked());
    }

    @Test
    void whoIsErasedStandsNowhereInTheWholeDatabaseAndTheJournalStillFits() throws Exception {
        complained();
        var everything = new WholeDatabase(jdbc);
        assertThat(everything.holding(name)).contains("sync_operation.payload", "member_person.name");
        granted("ERASURE");
        assertThat(everything.holding(nik)).isNotEmpty();
        dies();
        granted("ERASURE");
        assertThat(everything.holding(nik)).isNotEmpty();
        answered();
        granted("ERASURE");
        assertThat(everything.holding(name)).isEmpty();
        assertThat(everything.holding(nik)).isEmpty();
        assertThat(everything.holding(phone)).isEmpty();
        assertThat(everything.holding(phone.substring(3))).isEmpty();
        assertThat(journal.read(TestTime.START.plusSeconds(60)).faults()).isEmpty();
        assertThat(last().path("kind").stringValue()).isEqualTo("TOMBSTONE");
    }
}
