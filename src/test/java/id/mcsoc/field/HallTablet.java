package id.mcsoc.field;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.TestDevice;
import id.mcsoc.TestTime;
import id.mcsoc.members.FamilyCardNumber;
import id.mcsoc.planning.VisitId;
import id.mcsoc.sync.Sha256;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A tablet as the server meets it: fetches the package, numbers its operations, pushes them. */
final class HallTablet {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final MockMvc web;
    private final TestDevice enrolment;
    private final VisitId visit;
    private final FamilyCardNumber listed;
    private long seq;
    private String last = "";

    HallTablet(MockMvc web, TestDevice enrolment, VisitId visit, FamilyCardNumber listed) {
        this.web = web;
        this.enrolment = enrolment;
        this.visit = visit;
        this.listed = listed;
    }

    JsonNode pack() throws Exception {
        return JSON.readTree(
                web.perform(get("/field/api/visits/" + visit + "/package").with(enrolment.signing()))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray());
    }

    JsonNode pull(long after) throws Exception {
        return JSON.readTree(web.perform(
                        get("/sync/v1/pull?scope=" + visit + "&after=" + after).with(enrolment.signing()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
    }

    JsonNode ask(String path, Object body) throws Exception {
        return JSON.readTree(web.perform(post("/field/api/visits/" + visit + path)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(JSON.writeValueAsBytes(body))
                        .with(enrolment.signing()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
    }

    @SafeVarargs
    final JsonNode push(Map<String, Object>... operations) throws Exception {
        for (var operation : operations) {
            if (operation.putIfAbsent("prev", last) == null) {
                last = Sha256.hex(JSON.writeValueAsBytes(operation));
            }
        }
        var batch = Map.of(
                "device", enrolment.device().toString(),
                "incarnation", "i1",
                "head", seq,
                "ackedLocal", 0,
                "sentAt", TestTime.START.toString(),
                "batchId", UUID.randomUUID().toString(),
                "ops", List.of(operations));
        return JSON.readTree(web.perform(post("/sync/v1/push")
                        .content(JSON.writeValueAsBytes(batch))
                        .with(enrolment.signing()))
                .andExpect(status().isAccepted())
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
    }

    Map<String, Object> operation(String type, String entity, Map<String, ?> set) {
        var operation = new LinkedHashMap<String, Object>();
        operation.put("v", 1);
        operation.put("opId", UuidCreator.getTimeOrderedEpoch().toString());
        operation.put("seq", ++seq);
        operation.put("visit", visit.toString());
        operation.put("type", type);
        operation.put("entity", entity);
        operation.put("set", set);
        operation.put("reason", "");
        operation.put("dev", Map.of("t", TestTime.START.toString()));
        return operation;
    }

    Map<String, Object> queue(String state) {
        return operation(
                "QUEUE_FAMILY",
                "FAMILY/" + listed.value(),
                Map.of("number", 1, "lane", "PRIORITY", "state", state, "headName", "Siti"));
    }

    Map<String, Object> change(String member, String before, String after) {
        var change = operation(
                "CHANGE_DATA",
                "MEMBER/" + member,
                Map.of("group", "CONTACT", "fields", Map.of("phone", after, "email", "")));
        change.put("base", Map.of("rev", 1, "fields", Map.of("phone", before, "email", "")));
        change.put("reason", "Ganti nomor");
        return change;
    }
}
