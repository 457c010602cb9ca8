package id.mcsoc.field;

import static id.mcsoc.TestActors.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.mcsoc.access.Actor;
import id.mcsoc.sync.DeviceId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.JsonNode;

/** The branch's desk as the cases of one tablet meet it, and what the journal then says. */
record CaseOffice(MockMvc web, JdbcClient jdbc, DeviceId device) {

    ResultActions decide(Actor by, long seq, String verdict) throws Exception {
        return web.perform(post("/sync/operations/" + device + "/i1/" + seq + "/decision")
                .param("verdict", verdict)
                .param("reason", "Diperiksa")
                .with(as(by))
                .with(csrf()));
    }

    /** The conflict of a family; the first when there are more. */
    String conflict(String card) {
        return jdbc.sql("select cast(id as varchar(36)) from member_conflict where family_card = ? order by recorded_at"
                        + " fetch first row only")
                .param(card)
                .query(String.class)
                .single();
    }

    String conflictPage(Actor by, String card) throws Exception {
        return web.perform(get("/members/conflicts/" + conflict(card)).with(as(by)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** @param seen the phone as it stands */
    ResultActions conflict(Actor by, String card, String seen, String decision) throws Exception {
        return web.perform(post("/members/conflicts/" + conflict(card) + "/decision")
                .param("operation", UUID.randomUUID().toString())
                .param("decision", decision)
                .param("base-phone", seen)
                .param("base-email", "")
                .param("set-phone", "+628120000007")
                .param("set-email", "")
                .param("reason", "Keluarga dihubungi")
                .with(as(by))
                .with(csrf()));
    }

    /** Results by seq. */
    List<String> stored() {
        return jdbc.sql("select result from sync_operation where device = ? order by seq")
                .param(device.value())
                .query(String.class)
                .list();
    }

    List<Long> roots() {
        return jdbc.sql("select case_seq from sync_operation where device = ? and case_seq is not null order by seq")
                .param(device.value())
                .query(Long.class)
                .list();
    }

    List<String> steps() {
        return jdbc.sql("select step from sync_decision where device = ? order by at, id")
                .param(device.value())
                .query(String.class)
                .list();
    }

    long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    /** The last a tablet hears by pull about its operation. */
    JsonNode heard(HallTablet tablet, long seq) throws Exception {
        var id = jdbc.sql("select cast(op_id as varchar(36)) from sync_operation where device = ? and seq = ?")
                .params(device.value(), seq)
                .query(String.class)
                .single();
        return tablet.pull(0)
                .path("changes")
                .valueStream()
                .filter(change -> change.path("entity").stringValue().equals("OPERATION/" + id))
                .reduce((one, later) -> later)
                .orElseThrow()
                .path("payload");
    }
}
