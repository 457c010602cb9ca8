package id.mcsoc.sync.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.mcsoc.McsTest;
import id.mcsoc.sync.upcast.Upcasts;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Import;

/** Apps are renewed when there is network; what they wrote before is taken all the same. */
@McsTest
@Import(TestOperations.class)
class OldAndNewAppsTest extends OneTablet {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1|{\"type\":\"CHANGE_CONTACT\",\"set\":{\"phone\":\"08\"}}"
                        + "|{\"type\":\"CHANGE_DATA\",\"set\":{\"group\":\"CONTACT\",\"fields\":{\"phone\":\"08\"}}}",
                "1|{\"type\":\"PRINT_CARD\",\"set\":{\"number\":\"1\"}}"
                        + "|{\"type\":\"PRINT_CARD\",\"set\":{\"number\":\"1\",\"layout\":\"CR80\"}}",
                "2|{\"type\":\"CHANGE_CONTACT\",\"set\":{\"phone\":\"08\"}}"
                        + "|{\"type\":\"CHANGE_CONTACT\",\"set\":{\"phone\":\"08\"}}",
                "3|{\"type\":\"OPEN_COMPLAINT\",\"set\":{\"text\":\"a\",\"name\":\"B\",\"phone\":\"08\"}}"
                        + "|{\"type\":\"OPEN_COMPLAINT\",\"set\":{\"text\":\"a\",\"complainant\":{\"name\":\"B\","
                        + "\"phone\":\"08\",\"group\":false,\"persons\":1,\"secret\":false}}}",
                "3|{\"type\":\"PRINT_CARD\",\"set\":{\"number\":\"1\"}}"
                        + "|{\"type\":\"PRINT_CARD\",\"set\":{\"number\":\"1\"}}",
                "4|{\"type\":\"OPEN_COMPLAINT\",\"set\":{\"name\":\"B\"}}"
                        + "|{\"type\":\"OPEN_COMPLAINT\",\"set\":{\"name\":\"B\"}}",
            })
    void anOlderFormIsRaisedStepByStep(int schema, String before, String after) {
        var written = Tablet.JSON.readTree(before);
        assertThat(Upcasts.raise(written, schema)).isEqualTo(Tablet.JSON.readTree(after));
        assertThat(written).isEqualTo(Tablet.JSON.readTree(before));
    }

    @Test
    void whatAnAppThreeFormsBackWroteIsTakenAndKeptAsItWasWritten() throws Exception {
        var old = tablet.operation("CHANGE_CONTACT", Map.of("phone", "0812"));
        web.perform(tablet.push(List.of(old)).header("X-MCS-Client", "app=0.1; proto=1; schema=1"))
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.results[0].code").value(not("OPERATION_UNKNOWN_TYPE")));
        assertThat(payloads("sync_operation")).singleElement().asString().contains("CHANGE_CONTACT");
    }

    /** The control: the same operation from an app of today is a type nobody knows. */
    @Test
    void anAppOfTodayMayNotWriteTheOldForm() throws Exception {
        var old = tablet.operation("CHANGE_CONTACT", Map.of("phone", "0812"));
        web.perform(tablet.push(List.of(old)))
                .andExpect(jsonPath("$.results[0].code").value("OPERATION_UNKNOWN_TYPE"));
    }

    @Test
    void whatANewerAppWroteIsKeptUntilTheServerKnowsItsForm() throws Exception {
        var newer = List.of(tablet.operation("TEST_YES", Map.of("what", "ever")));
        for (var i = 0; i < 2; i++) {
            web.perform(tablet.push(newer).header("X-MCS-Client", "app=9; proto=1; schema=5"))
                    .andExpect(status().isServiceUnavailable())
                    .andExpect(jsonPath("$.code").value("SERVER_OLDER"));
        }
        assertThat(payloads("sync_operation")).isEmpty();
        assertThat(payloads("sync_quarantine")).hasSize(1);
        web.perform(tablet.push(newer)).andExpect(jsonPath("$.results[0].r").value("APPLIED"));
    }

    private List<String> payloads(String table) {
        return jdbc.sql("select payload from " + table + " where device = ?")
                .param(UUID.fromString(tablet.device()))
                .query((row, n) -> row.getString(1))
                .list();
    }
}
