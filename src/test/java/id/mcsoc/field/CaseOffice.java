package id.mcsoc.field;

import static id.mcsoc.TestActors.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.mcsoc.access.Actor;
import id.mcsoc.sync.DeviceId;
import java.util.List;
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
